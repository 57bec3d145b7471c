"""The dialog that makes a picture of a diagram."""

from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from systemsthink.drawing.export import Background, export, render_image
from systemsthink.drawing.sizes import DPI, INCH, WIDTH_MM
from systemsthink.errors import SystemsthinkError
from systemsthink.language import explain, say
from systemsthink.model import Diagram
from systemsthink.ui import settings
from systemsthink.ui.dialogs.preview import PREVIEW, Preview
from systemsthink.ui.dialogs.shown_parts import ShownParts
from systemsthink.ui.fields.number_field import NumberField
from systemsthink.ui.fields.numbers import amount, written
from systemsthink.ui.fields.widgets import Noted, choice, choose, form, label


class ExportDialog(QDialog):
    """Asks for format, size and looks, shows what comes of it, and writes the file.

    Where a `view` is given it asks whether to show that or the diagram as a whole.
    """

    def __init__(
        self,
        diagram: Diagram,
        path: Path | None = None,
        parent: QWidget | None = None,
        view: Diagram | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Export a picture"))
        self._whole, self._view = diagram, view
        self._path = path
        self.written: Path | None = None
        self.part = choice(say("Part"), _parts())
        self.format = choice(say("Format"), _formats())
        self.width_mm = NumberField(least=10, most=2000, step=10)
        self.dpi = NumberField(least=30, most=2400, step=50)
        self.theme = choice(say("Colours"), _themes())
        self.background = choice(say("Background"), _backgrounds())
        self.shown = ShownParts()
        self.outcome = label(role="muted")
        self.problem = label(role="problem")
        self.preview = Preview()
        self._soon = QTimer(self, singleShot=True, interval=80)
        self._soon.timeout.connect(self.refresh)
        self._recall()
        self._arrange()
        self._connect()
        self._soon.start()

    @property
    def _diagram(self) -> Diagram:
        view = self._view if self.part.currentData() == "view" else None
        return view or self._whole

    @property
    def choices(self) -> dict[str, object]:
        """What is chosen now, as arguments for the export."""
        return {
            "dpi": self.dpi.value or DPI,
            "width_mm": self.width_mm.value or WIDTH_MM,
            "theme": self.theme.currentData(),
            "background": self.background.currentData() or None,
            "leave_out": self.shown.left_out,
        }

    def refresh(self) -> None:
        """Show what would come of the choices."""
        width, ratio = self.width_mm.value or WIDTH_MM, self.devicePixelRatioF()
        try:
            image = render_image(
                self._diagram,
                dpi=PREVIEW.width() * ratio * INCH / width,
                width_mm=width,
                theme=self.theme.currentData(),
                background=cast(Background | None, self.background.currentData() or None),
                leave_out=self.shown.left_out,
            )
        except SystemsthinkError as error:
            self._complain(explain(error))
            self.export_button.setEnabled(False)
            return
        self._complain("")
        self._allow()
        self.preview.show_image(image)
        self.outcome.setText(self._size(width, width * image.height() / image.width()))
        self.form.setRowVisible(self.dpi_row, self.format.currentData() == ".png")

    def save_as(self, path: Path) -> None:
        """Write the picture and close, or say what is wrong."""
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            export(self._diagram, path, **self.choices)  # type: ignore[arg-type]
        except SystemsthinkError as error:
            self._complain(explain(error))
            return
        finally:
            QApplication.restoreOverrideCursor()
        self.written = path
        self._remember(path)
        self.accept()

    def choose_file(self) -> None:
        """Ask where to, then write."""
        ending = self.format.currentData()
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.windowTitle(),
            str(self.suggested()),
            f"{self.format.currentText()} (*{ending})",
        )
        if name:
            path = Path(name)
            self.save_as(path if path.suffix.lower() == ending else Path(f"{name}{ending}"))

    def suggested(self) -> Path:
        """A name for the picture: that of the diagram's file, where pictures went last."""
        stem = self._path.stem if self._path else self._diagram.title or say("diagram")
        tidy = "".join("-" if mark in '/\\:*?"<>|' else mark for mark in stem)
        beside = self._path.parent if self._path else Path.home()
        folder = Path(settings.text("export/folder") or beside)
        return (folder if folder.is_dir() else beside) / f"{tidy}{self.format.currentData()}"

    def _size(self, width: float, height: float) -> str:
        if self.format.currentData() != ".png":
            return say("{width} × {height} mm", width=written(width, 4), height=written(height, 4))
        dpi = self.dpi.value or DPI
        return say(
            "{x} × {y} pixels\n{width} × {height} mm",
            x=amount(round(width / INCH * dpi)),
            y=amount(round(height / INCH * dpi)),
            width=written(width, 4),
            height=written(height, 4),
        )

    def _refused(self) -> bool:
        """Whether a field holds what can't be taken."""
        png = self.format.currentData() == ".png"
        rows = (self.width_row, self.dpi_row) if png else (self.width_row,)
        return any(row.note.text() for row in rows)

    def _note(self, row: Noted, error: SystemsthinkError | None) -> None:
        row.complain(error)
        self._allow()
        self._soon.start()

    def _allow(self) -> None:
        self.outcome.setVisible(not self._refused())
        self.export_button.setEnabled(not self._refused())

    def _complain(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _recall(self) -> None:
        choose(self.format, settings.text("export/format", ".png"))
        self.width_mm.set_value(settings.number("export/width", WIDTH_MM))
        self.dpi.set_value(settings.number("export/dpi", DPI))
        choose(self.theme, settings.text("export/theme", "light"))
        choose(self.background, settings.text("export/background", ""))
        for box in (self.format, self.theme, self.background):
            box.setCurrentIndex(max(0, box.currentIndex()))
        self.shown.leave_out(settings.text("export/leave_out").split())

    def _remember(self, path: Path) -> None:
        settings.remember("export/format", self.format.currentData())
        settings.remember("export/width", self.width_mm.value or WIDTH_MM)
        settings.remember("export/dpi", self.dpi.value or DPI)
        settings.remember("export/theme", self.theme.currentData())
        settings.remember("export/background", self.background.currentData())
        settings.remember("export/leave_out", " ".join(self.shown.left_out))
        settings.remember("export/folder", str(path.parent))

    def _arrange(self) -> None:
        self.width_row, self.dpi_row = Noted(self.width_mm), Noted(self.dpi)
        self.form = form()
        for title, row, field in (
            (say("Part"), self.part, self.part),
            (say("Format"), self.format, self.format),
            (say("Width in mm"), self.width_row, self.width_mm),
            (say("Dots per inch"), self.dpi_row, self.dpi),
            (say("Colours"), self.theme, self.theme),
            (say("Background"), self.background, self.background),
        ):
            field.setAccessibleName(title)
            self.form.addRow(title, row)
        self.form.setRowVisible(self.part, self._view is not None)
        self.form.addRow(say("Show"), self.shown)
        for box in (self.part, self.format, self.theme, self.background):
            box.setMinimumContentsLength(14)
        self.problem.hide()
        buttons = QDialogButtonBox()
        self.export_button = buttons.addButton(
            say("Export…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.export_button.setDefault(True)
        self.export_button.clicked.connect(self.choose_file)
        buttons.addButton(say("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addLayout(self.form)
        left.addWidget(self.outcome)
        left.addStretch(1)
        sides = QHBoxLayout()
        sides.setSpacing(20)
        sides.addLayout(left)
        sides.addWidget(self.preview, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(sides, 1)
        column.addWidget(self.problem)
        column.addWidget(buttons)
        self.resize(760, 460)

    def _connect(self) -> None:
        self.shown.changed.connect(self._soon.start)
        for box in (self.part, self.format, self.theme, self.background):
            box.currentIndexChanged.connect(lambda _: self._soon.start())
        for field, row in ((self.width_mm, self.width_row), (self.dpi, self.dpi_row)):
            field.refused.connect(partial(self._note, row))
            field.entered.connect(lambda *_: self._soon.start())


def _parts() -> list[tuple[str, str]]:
    return [(say("The view shown"), "view"), (say("The whole map"), "")]


def _formats() -> list[tuple[str, str]]:
    return [(say("PNG picture"), ".png"), (say("SVG drawing"), ".svg"), (say("PDF page"), ".pdf")]


def _themes() -> list[tuple[str, str]]:
    return [(say("Light"), "light"), (say("Dark"), "dark"), (say("Print"), "print")]


def _backgrounds() -> list[tuple[str, str]]:
    return [
        (say("From the colours"), ""),
        (say("White"), "white"),
        (say("Transparent"), "transparent"),
    ]
