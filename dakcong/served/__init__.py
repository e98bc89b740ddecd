"""The app as a server: its document, headers, routes and doors, and how it starts."""
