"""Commands of the command line, one module each: arguments in, printed answer out."""
