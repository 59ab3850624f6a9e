"""The trained recognizer from the inside: text to pieces, pieces to numbers, numbers to spans. No PyTorch."""
