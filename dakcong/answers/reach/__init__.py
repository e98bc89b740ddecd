"""What a target takes: any driver, any confidence, until when, on which path."""
