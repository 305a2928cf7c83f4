"""The room `sources`; see ARCHITECTURE."""
