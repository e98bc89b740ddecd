"""What leaves the house as a file: tables for a spreadsheet, charts and QR codes as pictures."""
