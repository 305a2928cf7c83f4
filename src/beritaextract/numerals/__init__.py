"""The room `numerals`; see ARCHITECTURE."""
