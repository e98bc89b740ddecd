"""What the scripts of a page draw: mounted by `mount`, made by `screen`, answered by `requests`."""
