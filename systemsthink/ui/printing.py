"""Printing a diagram."""

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from systemsthink.drawing.page import paint_page, remark_of
from systemsthink.drawing.pictures import picture_of
from systemsthink.drawing.theme import THEMES
from systemsthink.model import Diagram

MARGIN_MM = 12.0


def ask_and_print(diagram: Diagram, parent: QWidget) -> None:
    """Ask for a printer, and print if there is an answer."""
    printer = printer_for(diagram)
    if QPrintDialog(printer, parent).exec() == QDialog.DialogCode.Accepted:
        print_on(printer, diagram)


def printer_for(diagram: Diagram) -> QPrinter:
    """A printer whose page is turned the way the diagram is."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    box = picture_of(diagram).bounds
    wide = box.width > box.height
    orientation = QPageLayout.Orientation
    printer.setPageOrientation(orientation.Landscape if wide else orientation.Portrait)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    printer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    return printer


def print_on(printer: QPrinter, diagram: Diagram) -> None:
    """Print the diagram on one page, as large as it fits."""
    painter = QPainter(printer)
    page = QRectF(painter.viewport())
    remark = remark_of(diagram.about)
    paint_page(painter, page, picture_of(diagram), THEMES["print"], diagram.title, remark)
    painter.end()
