"""The room `views`; see ARCHITECTURE."""
