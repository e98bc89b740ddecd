"""What changes the answer: tornado, map, way from the defaults, parts, shocks side by side."""
