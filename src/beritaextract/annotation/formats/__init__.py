"""The formats of annotation tools, one module each: `write(articles, folder)` and `read(path, annotator)`."""
