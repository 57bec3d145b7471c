"""Pictures of diagrams and charts, shared by screen, paper and files; QtGui, but no widgets.

- `theme` the colours; `fonts` the bundled font; `text` how large a name is
- `pictures` from a diagram to what it looks like
- `paint` all of a picture, and by the thing: `curves`, `labels`, `badges`, `signals`
- `emphasis` what stands out at this moment: selection, a lit loop, what is wrong or proposed
- `pens` colours, pens and paths that are made once
- `export` diagrams to PNG, SVG and PDF; `page` onto paper; `sizes` how large unless told
- `chart` a run as curves over time
- `application` Qt without a window
"""
