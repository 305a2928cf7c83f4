"""The room `tables`; see ARCHITECTURE."""
