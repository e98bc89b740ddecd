"""Files of other offices: read, understood and proposed; nothing is published by it."""
