"""What is published: releases, their figures, defaults computed from them, events, agreement."""
