"""What is seen, made once as data: one maker a page or a question, several readers."""
