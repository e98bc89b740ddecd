"""How every number is made, in both languages."""

from dakcong.ui import frame, methods

frame.begin("methods")
methods.methods()
