<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en_US">
<context>
    <name>systemsthink</name>
    <message>
        <source>1 link</source>
        <translation>1 verband</translation>
    </message>
    <message>
        <source>1 loop</source>
        <translation>1 lus</translation>
    </message>
    <message>
        <source>1 variable</source>
        <translation>1 variabele</translation>
    </message>
    <message>
        <source>A cell holds far more text than a name can have; check the quotes before.</source>
        <translation>Een cel bevat veel meer tekst dan een naam kan hebben; controleer de aanhalingstekens ervoor.</translation>
    </message>
    <message>
        <source>A name can have {most} characters at most.</source>
        <translation>Een naam kan hoogstens {most} tekens hebben.</translation>
    </message>
    <message>
        <source>A name is either quoted as a whole or not at all.</source>
        <translation>Een naam staat helemaal tussen aanhalingstekens of helemaal niet.</translation>
    </message>
    <message>
        <source>A name is missing beside the arrow.</source>
        <translation>Naast de pijl ontbreekt een naam.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Er is een naam nodig.</translation>
    </message>
    <message>
        <source>At least {least}.</source>
        <translation>Minstens {least}.</translation>
    </message>
    <message>
        <source>At most {most}.</source>
        <translation>Hoogstens {most}.</translation>
    </message>
    <message>
        <source>Bend link</source>
        <translation>Verband buigen</translation>
    </message>
    <message>
        <source>Change delay</source>
        <translation>Vertraging wijzigen</translation>
    </message>
    <message>
        <source>Change sign</source>
        <translation>Teken wijzigen</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagram</translation>
    </message>
    <message>
        <source>Draw causal loop diagrams, see their loops, and play change over time.</source>
        <translation>Teken causale lusdiagrammen, zie hun lussen, en speel verandering in de tijd af.</translation>
    </message>
    <message>
        <source>From time {start} to {end}, as deviations from where everything would stay by itself.</source>
        <translation>Van tijd {start} tot {end}, als afwijkingen van waar alles uit zichzelf zou blijven.</translation>
    </message>
    <message>
        <source>Half the time step changes this by more than 1 %: take a shorter step.</source>
        <translation>Een halve tijdstap verandert dit met meer dan 1 %: neem een kortere stap.</translation>
    </message>
    <message>
        <source>More leads to less (−)</source>
        <translation>Meer leidt tot minder (−)</translation>
    </message>
    <message>
        <source>More leads to more (+)</source>
        <translation>Meer leidt tot meer (+)</translation>
    </message>
    <message>
        <source>More than {above}.</source>
        <translation>Meer dan {above}.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verplaatsen</translation>
    </message>
    <message>
        <source>Name of the variable</source>
        <translation>Naam van de variabele</translation>
    </message>
    <message>
        <source>No loops.</source>
        <translation>Geen lussen.</translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation>Niets te melden.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>The effect comes with a delay (Ctrl+D)</source>
        <translation>Het gevolg komt met vertraging (Ctrl+D)</translation>
    </message>
    <message>
        <source>The file can&apos;t be read ({reason}); check the disk.</source>
        <translation>Het bestand kan niet gelezen worden ({reason}); controleer de schijf.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Het bestand is leeg.</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB; a diagram is not.</source>
        <translation>Het bestand is groter dan {most} MB; een diagram is dat niet.</translation>
    </message>
    <message>
        <source>The first {n} of {loops}.</source>
        <translation>De eerste {n} van {loops}.</translation>
    </message>
    <message>
        <source>The loop counteracts a change: it balances.</source>
        <translation>De lus werkt een verandering tegen: ze balanceert.</translation>
    </message>
    <message>
        <source>The loop strengthens a change: it reinforces.</source>
        <translation>De lus maakt een verandering groter: ze versterkt.</translation>
    </message>
    <message>
        <source>A newer version of systemsthink wrote this file (format {major}). Update the program to open it.</source>
        <translation>Een nieuwere versie van systemsthink schreef dit bestand (formaat {major}). Werk het programma bij om het te openen.</translation>
    </message>
    <message>
        <source>A number in this diagram is infinite or undefined.</source>
        <translation>Een getal in dit diagram is oneindig of onbepaald.</translation>
    </message>
    <message>
        <source>A picture of {width} × {height} pixels is too large; lower the dpi or the width.</source>
        <translation>Een afbeelding van {width} × {height} pixels is te groot; verlaag de dpi of de breedte.</translation>
    </message>
    <message>
        <source>A picture&apos;s name ends in .png, .svg or .pdf; choose one of these.</source>
        <translation>De naam van een afbeelding eindigt op .png, .svg of .pdf; kies een van deze.</translation>
    </message>
    <message>
        <source>A run must end later than time 0.</source>
        <translation>Een run moet later eindigen dan tijd 0.</translation>
    </message>
    <message>
        <source>A run of {until} in steps of {dt} has too many steps.</source>
        <translation>Een run van {until} in stappen van {dt} heeft te veel stappen.</translation>
    </message>
    <message>
        <source>A sign and words such as strong, delayed or accumulates stand once, behind the effect or the variable; put a name that holds them in quotes.</source>
        <translation>Een teken en woorden als strong, delayed of accumulates staan één keer, achter het gevolg of de variabele; zet een naam waarin ze voorkomen tussen aanhalingstekens.</translation>
    </message>
    <message>
        <source>About systemsthink</source>
        <translation>Over systemsthink</translation>
    </message>
    <message>
        <source>Accumulates</source>
        <translation>Bouwt zich op</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Ware grootte</translation>
    </message>
    <message>
        <source>Add a disturbance</source>
        <translation>Verstoring toevoegen</translation>
    </message>
    <message>
        <source>Add variable</source>
        <translation>Variabele toevoegen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle bestanden</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle soorten</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>Arrows point to the effect; write the cause, then -&gt; and the effect.</source>
        <translation>Pijlen wijzen naar het gevolg; schrijf de oorzaak, dan -&gt; en het gevolg.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Terug naar het begin</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Achtergrond</translation>
    </message>
    <message>
        <source>Behaviour over time</source>
        <translation>Gedrag in de tijd</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blauw</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Terughalen</translation>
    </message>
    <message>
        <source>Bring back work on “{name}” that was not saved?</source>
        <translation>Niet-opgeslagen werk aan “{name}” terughalen?</translation>
    </message>
    <message>
        <source>CSV edge list</source>
        <translation>CSV-lijst van verbanden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Changes are not safe from a crash now; save often. {why}</source>
        <translation>Wijzigingen zijn nu niet veilig bij een crash; sla vaak op. {why}</translation>
    </message>
    <message>
        <source>Click lights a loop up, F2 renames it, Escape puts it out.</source>
        <translation>Klikken licht een lus op, F2 hernoemt haar, Escape dooft haar.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Venster sluiten</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kleur</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Kopiëren als afbeelding</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Rapport kopiëren</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kromming</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Later beslissen</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Vertraging</translation>
    </message>
    <message>
        <source>Delay time</source>
        <translation>Vertragingstijd</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Vertraagd</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Disturbance</source>
        <translation>Verstoring</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>Niet opslaan</translation>
    </message>
    <message>
        <source>Draw link</source>
        <translation>Verband tekenen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Empty this list</source>
        <translation>Deze lijst leegmaken</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Voorbeelden</translation>
    </message>
    <message>
        <source>Export a picture</source>
        <translation>Afbeelding exporteren</translation>
    </message>
    <message>
        <source>Export picture…</source>
        <translation>Afbeelding exporteren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Fades in</source>
        <translation>Neemt vanzelf af in</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formaat</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Volledig scherm</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Groen</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grijs</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>How far a run goes; empty leaves it to the program</source>
        <translation>Hoe ver een run gaat; leeg laat het aan het programma over</translation>
    </message>
    <message>
        <source>How fast time goes by</source>
        <translation>Hoe snel de tijd verstrijkt</translation>
    </message>
    <message>
        <source>How long it takes until the effect is felt</source>
        <translation>Hoelang het duurt tot het gevolg merkbaar is</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Van buiten</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Eigenschappen</translation>
    </message>
    <message>
        <source>It builds up or drains over time, and keeps what it has.</source>
        <translation>Ze bouwt zich in de tijd op of loopt leeg, en behoudt wat ze heeft.</translation>
    </message>
    <message>
        <source>It comes from outside; nothing in the diagram changes it.</source>
        <translation>Ze komt van buiten; niets in het diagram verandert haar.</translation>
    </message>
    <message>
        <source>It follows what influences it at once.</source>
        <translation>Ze volgt meteen wat haar beïnvloedt.</translation>
    </message>
    <message>
        <source>It is the difference between a goal and how things are.</source>
        <translation>Ze is het verschil tussen een doel en hoe het is.</translation>
    </message>
    <message>
        <source>It sends nothing over the network.</source>
        <translation>Het stuurt niets over het netwerk.</translation>
    </message>
    <message>
        <source>Keep these</source>
        <translation>Deze houden</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Houden wat hier staat</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Kind of loop</source>
        <translation>Soort lus</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groot</translation>
    </message>
    <message>
        <source>Let the program bend it</source>
        <translation>Kromming automatisch bepalen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Link to…</source>
        <translation>Verbinden met…</translation>
    </message>
    <message>
        <source>Links without a sign are left out of this run; several draws give them either sign.</source>
        <translation>Verbanden zonder teken doen in deze run niet mee; bij meerdere trekkingen krijgen ze het ene of het andere teken.</translation>
    </message>
    <message>
        <source>Links without a sign get either sign, half of the draws each.</source>
        <translation>Verbanden zonder teken krijgen in de helft van de trekkingen een plus en in de andere helft een min.</translation>
    </message>
    <message>
        <source>List only loops that run through what is selected</source>
        <translation>Alleen lussen tonen die door de selectie lopen</translation>
    </message>
    <message>
        <source>Loops</source>
        <translation>Lussen</translation>
    </message>
    <message>
        <source>Minus: they change in opposite directions</source>
        <translation>Min: ze veranderen in tegengestelde richting</translation>
    </message>
    <message>
        <source>More {x} makes less {y} than there would be.</source>
        <translation>Meer {x} geeft minder {y} dan er anders zou zijn.</translation>
    </message>
    <message>
        <source>More {x} makes more {y} than there would be.</source>
        <translation>Meer {x} geeft meer {y} dan er anders zou zijn.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Name a loop</source>
        <translation>Lus een naam geven</translation>
    </message>
    <message>
        <source>Name of the loop</source>
        <translation>Naam van de lus</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Nieuw venster</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Geen kleur</translation>
    </message>
    <message>
        <source>No file can have such a name; check it.</source>
        <translation>Zo kan geen bestand heten; controleer de naam.</translation>
    </message>
    <message>
        <source>No loop fits. Choose all kinds, or select a variable that is in a loop.</source>
        <translation>Geen lus voldoet. Kies alle soorten, of selecteer een variabele die in een lus zit.</translation>
    </message>
    <message>
        <source>No loops</source>
        <translation>Geen lussen</translation>
    </message>
    <message>
        <source>No version of systemsthink wrote files of format {version}.</source>
        <translation>Geen enkele versie van systemsthink schreef bestanden van formaat {version}.</translation>
    </message>
    <message>
        <source>Nobody knows yet</source>
        <translation>Niemand weet het nog</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normaal</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Niet gezegd</translation>
    </message>
    <message>
        <source>Nothing in the loop {loop} takes time: mark one of its links as delayed, or let {name} accumulate.</source>
        <translation>Niets in de lus {loop} kost tijd: markeer een van haar verbanden als vertraagd, of laat {name} zich opbouwen.</translation>
    </message>
    <message>
        <source>Numbers became too large in {share} of the draws.</source>
        <translation>In {share} van de trekkingen werden getallen te groot.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Kopie openen</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Toch openen</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Recente openen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Openen…</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Oranje</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>PDF-pagina</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-afbeelding</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauzeren</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Afspelen</translation>
    </message>
    <message>
        <source>Plus: they change in the same direction</source>
        <translation>Plus: ze veranderen in dezelfde richting</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Voorkeuren</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Voorkeuren…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Druk</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Voorgesteld</translation>
    </message>
    <message>
        <source>Proposed: accumulates</source>
        <translation>Voorgesteld: bouwt zich op</translation>
    </message>
    <message>
        <source>Proposed: responds</source>
        <translation>Voorgesteld: reageert</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Puls</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Paars</translation>
    </message>
    <message>
        <source>Put a blank before the sign, or the name in quotes if the sign belongs to it.</source>
        <translation>Zet een spatie voor het teken, of de naam tussen aanhalingstekens als het teken erbij hoort.</translation>
    </message>
    <message>
        <source>Put quotes round the whole name, and write a quote inside it twice: &quot;&quot;.</source>
        <translation>Zet de hele naam tussen aanhalingstekens, en schrijf een aanhalingsteken erbinnen dubbel: &quot;&quot;.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>Helling</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Opnieuw lezen</translation>
    </message>
    <message>
        <source>Reading it again replaces what you changed here; undo brings that back.</source>
        <translation>Opnieuw lezen vervangt wat hier gewijzigd is; ongedaan maken brengt dat terug.</translation>
    </message>
    <message>
        <source>Recover unsaved work</source>
        <translation>Niet-opgeslagen werk terughalen</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rood</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>Opnieuw: {step}</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Opnieuw laden</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Remove the disturbance</source>
        <translation>Verstoring weghalen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Hernoemen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Responds</source>
        <translation>Reageert</translation>
    </message>
    <message>
        <source>Rise time</source>
        <translation>Stijgtijd</translation>
    </message>
    <message>
        <source>Run until</source>
        <translation>Run tot</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-tekening</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Opslaan als…</translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation>De wijzigingen in “{name}” opslaan?</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Opgeslagen als {name}.</translation>
    </message>
    <message>
        <source>Saving here would replace those changes. Save under another name to keep both.</source>
        <translation>Hier opslaan zou die wijzigingen vervangen. Sla op onder een andere naam om beide te houden.</translation>
    </message>
    <message>
        <source>Say yourself that these accumulate</source>
        <translation>Zelf zeggen dat deze zich opbouwen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles selecteren</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Vorm</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Teken</translation>
    </message>
    <message>
        <source>Sign not known (?)</source>
        <translation>Teken niet bekend (?)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Er ging iets mis</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Er ging iets mis in het programma</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Snelheid</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Start value</source>
        <translation>Beginwaarde</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Stap</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Sterkte</translation>
    </message>
    <message>
        <source>Strength as a number</source>
        <translation>Sterkte als getal</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Groenblauw</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>The brackets are nested too deeply. Open a backup of the file.</source>
        <translation>De haken zijn te diep genest. Open een reservekopie van het bestand.</translation>
    </message>
    <message>
        <source>The columns found are “{found}”; an edge list needs a header row with “from” and “to” (or “source” and “target”, or “cause” and “effect”) and usually “polarity”.</source>
        <translation>De gevonden kolommen zijn “{found}”; een lijst van verbanden heeft een kopregel nodig met “van” en “naar” (of “oorzaak” en “gevolg”, of “from” en “to”) en meestal “teken”.</translation>
    </message>
    <message>
        <source>The delay of {source} → {target} must be more than 0.</source>
        <translation>De vertraging van {source} → {target} moet groter zijn dan 0.</translation>
    </message>
    <message>
        <source>The diagram</source>
        <translation>Het diagram</translation>
    </message>
    <message>
        <source>The diagram could not be run: {error}</source>
        <translation>Het diagram kon niet worden doorgerekend: {error}</translation>
    </message>
    <message>
        <source>The disk is read-only. Save elsewhere.</source>
        <translation>De schijf is alleen-lezen. Sla ergens anders op.</translation>
    </message>
    <message>
        <source>The disturbance of {name} needs a start, a size and a duration of more than 0.</source>
        <translation>De verstoring van {name} heeft een begin, een grootte en een duur groter dan 0 nodig.</translation>
    </message>
    <message>
        <source>The effect is felt only after a while</source>
        <translation>Het gevolg is pas na een tijd merkbaar</translation>
    </message>
    <message>
        <source>The ending says no known format; use one of {endings}.</source>
        <translation>Deze extensie hoort bij geen bekend formaat; gebruik een van {endings}.</translation>
    </message>
    <message>
        <source>There is no variable with the id “{id}”. Add it, or remove this record.</source>
        <translation>Er is geen variabele met de id “{id}”. Voeg die toe, of haal dit record weg.</translation>
    </message>
    <message>
        <source>This is no Kumu map; export it from Kumu as JSON again.</source>
        <translation>Dit is geen Kumu-diagram; exporteer het opnieuw als JSON uit Kumu.</translation>
    </message>
    <message>
        <source>This is no PRSM map; save it in PRSM again.</source>
        <translation>Dit is geen PRSM-diagram; sla het opnieuw op in PRSM.</translation>
    </message>
    <message>
        <source>This is no diagram in any format known; open another file.</source>
        <translation>Dit is geen diagram in een bekend bestandsformaat; open een ander bestand.</translation>
    </message>
    <message>
        <source>This is no flowchart of Mermaid, the only kind that holds a map.</source>
        <translation>Dit is geen stroomdiagram van Mermaid, de enige soort die een diagram kan bevatten.</translation>
    </message>
    <message>
        <source>This is no list of keys and values; mend it there.</source>
        <translation>Dit is geen lijst van sleutels en waarden; herstel het daar.</translation>
    </message>
    <message>
        <source>This is no matrix: its first row and its first column need names of the same variables, and its cells signs or numbers.</source>
        <translation>Dit is geen matrix: de eerste rij en de eerste kolom moeten dezelfde variabelen noemen, en de cellen tekens of getallen bevatten.</translation>
    </message>
    <message>
        <source>This is not JSON.</source>
        <translation>Dit is geen JSON.</translation>
    </message>
    <message>
        <source>This is not in the DOT language; mend it there.</source>
        <translation>Dit is niet in de taal DOT; herstel het daar.</translation>
    </message>
    <message>
        <source>This is not valid JSON; mend it there.</source>
        <translation>Dit is geen geldige JSON; herstel het daar.</translation>
    </message>
    <message>
        <source>This is not valid XML; mend it there.</source>
        <translation>Dit is geen geldige XML; herstel het daar.</translation>
    </message>
    <message>
        <source>This kind of workbook can&apos;t be read; save it as .xlsx.</source>
        <translation>Dit soort werkmap is niet te lezen; sla die op als .xlsx.</translation>
    </message>
    <message>
        <source>This map of Mental Modeler holds no concepts.</source>
        <translation>Dit diagram van Mental Modeler bevat geen begrippen.</translation>
    </message>
    <message>
        <source>This model of CatColab is no causal loop diagram but {theory}.</source>
        <translation>Dit model van CatColab is geen causaal lusdiagram, maar {theory}.</translation>
    </message>
    <message>
        <source>Variables of the same name are one. What is here stays as it is.</source>
        <translation>Variabelen met dezelfde naam worden één variabele. Wat hier staat, blijft zoals het is.</translation>
    </message>
    <message>
        <source>Variables of the same name are one. Where links differ, those here stay.</source>
        <translation>Variabelen met dezelfde naam worden één variabele. Waar verbanden verschillen, blijft staan wat hier staat.</translation>
    </message>
    <message>
        <source>Variables that no picture shows were kept aside: {n}.</source>
        <translation>Variabelen die op geen enkele tekening staan, apart bewaard: {n}.</translation>
    </message>
    <message>
        <source>Variables that only a link names: {n}.</source>
        <translation>Variabelen die alleen een verband noemt: {n}.</translation>
    </message>
    <message>
        <source>Variables that the sketch does not show: {n}.</source>
        <translation>Variabelen die de schets niet toont: {n}.</translation>
    </message>
    <message>
        <source>Variables without a name: {n}.</source>
        <translation>Variabelen zonder naam: {n}.</translation>
    </message>
    <message>
        <source>Vensim model</source>
        <translation>Vensim-model</translation>
    </message>
    <message>
        <source>View {n}</source>
        <translation>Beeld {n}</translation>
    </message>
    <message>
        <source>View: {text}</source>
        <translation>Beeld: {text}</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Beelden</translation>
    </message>
    <message>
        <source>What “{name}” adds</source>
        <translation>Wat “{name}” toevoegt</translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation>Hele diagram</translation>
    </message>
    <message>
        <source>XMILE model (Stella)</source>
        <translation>XMILE-model (Stella)</translation>
    </message>
    <message>
        <source>Your diagram is as it was before. Save it, under another name to be safe. The report says what happened; read it before you send it to anyone.</source>
        <translation>Het diagram is nog zoals het was. Sla het op, voor de zekerheid onder een andere naam. In het verslag staat wat er is gebeurd; lees het voordat het naar iemand gaat.</translation>
    </message>
    <message>
        <source>a diagram to open in the window</source>
        <translation>een diagram om in het venster te openen</translation>
    </message>
    <message>
        <source>adjacency matrix in CSV</source>
        <translation>verbandenmatrix in CSV</translation>
    </message>
    <message>
        <source>colours of links</source>
        <translation>kleuren van verbanden</translation>
    </message>
    <message>
        <source>colours of variables</source>
        <translation>kleuren van variabelen</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>krommingen</translation>
    </message>
    <message>
        <source>delays</source>
        <translation>vertragingen</translation>
    </message>
    <message>
        <source>descriptions of links</source>
        <translation>beschrijvingen van verbanden</translation>
    </message>
    <message>
        <source>descriptions of variables</source>
        <translation>beschrijvingen van variabelen</translation>
    </message>
    <message>
        <source>diagram</source>
        <translation>diagram</translation>
    </message>
    <message>
        <source>disturbances</source>
        <translation>verstoringen</translation>
    </message>
    <message>
        <source>edge list with tabs</source>
        <translation>lijst van verbanden met tabs</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>groepen</translation>
    </message>
    <message>
        <source>here {mine}, there {theirs}</source>
        <translation>hier {mine}, daar {theirs}</translation>
    </message>
    <message>
        <source>how a run goes</source>
        <translation>hoe een run verloopt</translation>
    </message>
    <message>
        <source>how variables behave</source>
        <translation>hoe variabelen zich gedragen</translation>
    </message>
    <message>
        <source>keeps: {what}</source>
        <translation>bewaart: {what}</translation>
    </message>
    <message>
        <source>lengths of delays</source>
        <translation>duur van vertragingen</translation>
    </message>
    <message>
        <source>links of a variable to itself</source>
        <translation>verbanden van een variabele met zichzelf</translation>
    </message>
    <message>
        <source>list the formats that can be read and written</source>
        <translation>de formaten tonen die gelezen en geschreven kunnen worden</translation>
    </message>
    <message>
        <source>list the variables and links of a diagram</source>
        <translation>de variabelen en verbanden van een diagram tonen</translation>
    </message>
    <message>
        <source>names of loops</source>
        <translation>namen van lussen</translation>
    </message>
    <message>
        <source>nodes and edges in JSON</source>
        <translation>knopen en pijlen in JSON</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notities</translation>
    </message>
    <message>
        <source>parallel links</source>
        <translation>dubbele verbanden</translation>
    </message>
    <message>
        <source>positions</source>
        <translation>plaatsen</translation>
    </message>
    <message>
        <source>question, horizon and boundary</source>
        <translation>vraag, horizon en grens</translation>
    </message>
    <message>
        <source>reads: {what}</source>
        <translation>leest: {what}</translation>
    </message>
    <message>
        <source>sheet {sheet}, row {row}</source>
        <translation>blad {sheet}, rij {row}</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>tekens</translation>
    </message>
    <message>
        <source>sizes of text</source>
        <translation>tekstgroottes</translation>
    </message>
    <message>
        <source>strengths</source>
        <translation>sterktes</translation>
    </message>
    <message>
        <source>the diagram</source>
        <translation>het diagram</translation>
    </message>
    <message>
        <source>the diagram to read</source>
        <translation>het diagram om te lezen</translation>
    </message>
    <message>
        <source>the view of this name instead of the whole map</source>
        <translation>het beeld met deze naam in plaats van het hele diagram</translation>
    </message>
    <message>
        <source>themes</source>
        <translation>thema&apos;s</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titel</translation>
    </message>
    <message>
        <source>triplets of a fuzzy cognitive map</source>
        <translation>drietallen van een fuzzy cognitive map</translation>
    </message>
    <message>
        <source>units</source>
        <translation>eenheden</translation>
    </message>
    <message>
        <source>units of strengths</source>
        <translation>eenheden van sterktes</translation>
    </message>
    <message>
        <source>values of variables</source>
        <translation>waarden van variabelen</translation>
    </message>
    <message>
        <source>views</source>
        <translation>beelden</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>stemmen</translation>
    </message>
    <message>
        <source>what is parked</source>
        <translation>wat geparkeerd is</translation>
    </message>
    <message>
        <source>what other programs said besides</source>
        <translation>wat er verder in het oorspronkelijke bestand stond</translation>
    </message>
    <message>
        <source>which links are flows</source>
        <translation>welke verbanden stromen zijn</translation>
    </message>
    <message>
        <source>who said what</source>
        <translation>wie wat zei</translation>
    </message>
    <message>
        <source>workbook with elements and connections (Excel, Kumu)</source>
        <translation>werkmap met elementen en verbindingen (Excel, Kumu)</translation>
    </message>
    <message>
        <source>write this format, whatever the ending: {words}</source>
        <translation>schrijf dit formaat, wat de extensie ook is: {words}</translation>
    </message>
    <message>
        <source>{name} is a copy in another format.</source>
        <translation>{name} is een kopie in een ander bestandsformaat.</translation>
    </message>
    <message>
        <source>{sign} delayed</source>
        <translation>{sign} vertraagd</translation>
    </message>
    <message>
        <source>{title} ({n})</source>
        <translation>{title} ({n})</translation>
    </message>
    <message>
        <source>{what} ({n})</source>
        <translation>{what} ({n})</translation>
    </message>
    <message>
        <source>{word}: {name}</source>
        <translation>{word}: {name}</translation>
    </message>
    <message>
        <source>{x} × {y} pixels
{width} × {height} mm</source>
        <translation>{x} × {y} pixels
{width} × {height} mm</translation>
    </message>
    <message>
        <source>The file could not be written ({reason}). Save elsewhere.</source>
        <translation>Het bestand kon niet geschreven worden ({reason}). Sla het ergens anders op.</translation>
    </message>
    <message>
        <source>+ − ? , and a name</source>
        <translation>+ − ? , en een naam</translation>
    </message>
    <message>
        <source>1 cause</source>
        <translation>1 oorzaak</translation>
    </message>
    <message>
        <source>1 dot</source>
        <translation>1 stip</translation>
    </message>
    <message>
        <source>1 effect</source>
        <translation>1 gevolg</translation>
    </message>
    <message>
        <source>1 link added or changed</source>
        <translation>1 verband toegevoegd of gewijzigd</translation>
    </message>
    <message>
        <source>1 link away</source>
        <translation>tot 1 verband ver</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 notitie</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 stap</translation>
    </message>
    <message>
        <source>1 variable added</source>
        <translation>1 variabele toegevoegd</translation>
    </message>
    <message>
        <source>1 was there already</source>
        <translation>1 was er al</translation>
    </message>
    <message>
        <source>A click or the arrow keys go to a step; what came later can be redone.</source>
        <translation>Een klik of de pijltjestoetsen gaan naar een stap; wat later kwam kan opnieuw.</translation>
    </message>
    <message>
        <source>A line holds a cause, an effect and a weight, as in (1, 2, 0.5).</source>
        <translation>Een regel bevat een oorzaak, een gevolg en een gewicht, zoals (1, 2, 0.5).</translation>
    </message>
    <message>
        <source>A list can have {most} lines at most.</source>
        <translation>Een lijst kan ten hoogste {most} regels hebben.</translation>
    </message>
    <message>
        <source>A matrix can hold {most} variables; save an edge list instead.</source>
        <translation>Een matrix kan {most} variabelen bevatten; bewaar in plaats daarvan een lijst van verbanden.</translation>
    </message>
    <message>
        <source>A name can&apos;t hold control characters. Remove them.</source>
        <translation>Een naam kan geen stuurtekens bevatten. Haal ze weg.</translation>
    </message>
    <message>
        <source>A note needs a text.</source>
        <translation>Een notitie heeft tekst nodig.</translation>
    </message>
    <message>
        <source>A note needs a text; Delete takes it away.</source>
        <translation>Een notitie heeft tekst nodig; met Delete haal je haar weg.</translation>
    </message>
    <message>
        <source>A number is too large. Correct it.</source>
        <translation>Een getal is te groot. Verbeter het.</translation>
    </message>
    <message>
        <source>A systemsthink diagram (.cld) keeps everything.</source>
        <translation>Een systemsthink-diagram (.cld) bewaart alles.</translation>
    </message>
    <message>
        <source>Add in the outline</source>
        <translation>Toevoegen in het overzicht</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notitie toevoegen</translation>
    </message>
    <message>
        <source>Added or changed: {variables}, {links}.</source>
        <translation>Toegevoegd of gewijzigd: {variables}, {links}.</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Uitlijnen</translation>
    </message>
    <message>
        <source>Align bottoms</source>
        <translation>Onder uitlijnen</translation>
    </message>
    <message>
        <source>Align centres</source>
        <translation>Op het midden uitlijnen, onder elkaar</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>Links uitlijnen</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>Op het midden uitlijnen, naast elkaar</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>Rechts uitlijnen</translation>
    </message>
    <message>
        <source>Align tops</source>
        <translation>Boven uitlijnen</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Alle opdrachten</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Alle opdrachten…</translation>
    </message>
    <message>
        <source>All diagrams</source>
        <translation>Alle diagrammen</translation>
    </message>
    <message>
        <source>All of “{name}” is on this map already.</source>
        <translation>Alles uit “{name}” staat al in dit diagram.</translation>
    </message>
    <message>
        <source>Along the links</source>
        <translation>Langs de verbanden</translation>
    </message>
    <message>
        <source>Also new</source>
        <translation>Ook nieuw</translation>
    </message>
    <message>
        <source>An address is no map; save what it leads to and open that.</source>
        <translation>Een webadres is geen diagram; sla op waar het naartoe leidt en open dat.</translation>
    </message>
    <message>
        <source>Another variable</source>
        <translation>Een andere variabele</translation>
    </message>
    <message>
        <source>Arcs with two heads, each now a hidden cause of both ends: {n}.</source>
        <translation>Bogen met twee punten, elk nu een verborgen oorzaak van beide einden: {n}.</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Schikken</translation>
    </message>
    <message>
        <source>Bend a link</source>
        <translation>Een verband buigen</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Afbakening</translation>
    </message>
    <message>
        <source>Boundary: {boundary}</source>
        <translation>Afbakening: {boundary}</translation>
    </message>
    <message>
        <source>CatColab model</source>
        <translation>CatColab-model</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Oorzaak</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Oorzaken</translation>
    </message>
    <message>
        <source>Change cause</source>
        <translation>Oorzaak wijzigen</translation>
    </message>
    <message>
        <source>Change dots</source>
        <translation>Stippen wijzigen</translation>
    </message>
    <message>
        <source>Change effect</source>
        <translation>Gevolg wijzigen</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Notitie wijzigen</translation>
    </message>
    <message>
        <source>Change over time</source>
        <translation>Verandering in de tijd</translation>
    </message>
    <message>
        <source>Change text size</source>
        <translation>Tekstgrootte wijzigen</translation>
    </message>
    <message>
        <source>Change what is selected</source>
        <translation>Wijzigen wat geselecteerd is</translation>
    </message>
    <message>
        <source>Charts, pictures and buttons that were left out: {n}.</source>
        <translation>Grafieken, afbeeldingen en knoppen, weggelaten: {n}.</translation>
    </message>
    <message>
        <source>Choose another name: what was said must stay in this file.</source>
        <translation>Kies een andere naam: wat er gezegd is moet in dit bestand blijven staan.</translation>
    </message>
    <message>
        <source>Clear all dots</source>
        <translation>Alle stippen wissen</translation>
    </message>
    <message>
        <source>Clusters that became groups: {n}.</source>
        <translation>Clusters die groepen zijn geworden: {n}.</translation>
    </message>
    <message>
        <source>Colours that became the nearest one here: {n}.</source>
        <translation>Kleuren die de dichtstbijzijnde van hier werden: {n}.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Opdrachten</translation>
    </message>
    <message>
        <source>Comments in chains of links became variables: {n}.</source>
        <translation>Opmerkingen in ketens van verbanden zijn variabelen geworden: {n}.</translation>
    </message>
    <message>
        <source>Comments kept as notes: {n}.</source>
        <translation>Opmerkingen bewaard als notitie: {n}.</translation>
    </message>
    <message>
        <source>Connections that go both ways, read in one direction: {n}.</source>
        <translation>Verbindingen die beide kanten op gaan, gelezen in één richting: {n}.</translation>
    </message>
    <message>
        <source>Copied: {variables} and {links}.</source>
        <translation>Gekopieerd: {variables} en {links}.</translation>
    </message>
    <message>
        <source>Copies of variables that are shown once: {n}.</source>
        <translation>Kopieën van variabelen, die hier één keer getoond worden: {n}.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copy as link to LOOPY</source>
        <translation>Kopiëren als LOOPY-link</translation>
    </message>
    <message>
        <source>Ctrl+Enter takes the note, Escape leaves it.</source>
        <translation>Ctrl+Enter neemt de notitie over, Escape laat alles zoals het was.</translation>
    </message>
    <message>
        <source>Ctrl+Enter takes what you wrote, Escape gives it up</source>
        <translation>Ctrl+Enter neemt over wat er staat, Escape zet het terug</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Knippen</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Notitie verwijderen</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>Beeld verwijderen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Omschrijving</translation>
    </message>
    <message>
        <source>Deviation from the reference</source>
        <translation>Afwijking van de referentie</translation>
    </message>
    <message>
        <source>Differs: tick to take theirs</source>
        <translation>Verschilt: aanvinken om over te nemen</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>Stippen</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>Punten per inch</translation>
    </message>
    <message>
        <source>Draw a link</source>
        <translation>Een verband tekenen</translation>
    </message>
    <message>
        <source>Draw with the keyboard</source>
        <translation>Tekenen met het toetsenbord</translation>
    </message>
    <message>
        <source>Draw with the mouse</source>
        <translation>Tekenen met de muis</translation>
    </message>
    <message>
        <source>Drawings on the background that were left out: {n}.</source>
        <translation>Tekeningen op de achtergrond, weggelaten: {n}.</translation>
    </message>
    <message>
        <source>Drop it left, middle, right</source>
        <translation>Links, midden, rechts loslaten</translation>
    </message>
    <message>
        <source>Edges in a frame that only repeat another, left out: {n}.</source>
        <translation>Verbanden in een kader die alleen een ander herhalen, weggelaten: {n}.</translation>
    </message>
    <message>
        <source>Edges with more than two ends, left out: {n}.</source>
        <translation>Verbanden met meer dan twee uiteinden, weggelaten: {n}.</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Notitie bewerken</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Gevolg</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Gevolgen</translation>
    </message>
    <message>
        <source>Elements on no map: {n}.</source>
        <translation>Elementen die op geen diagram staan: {n}.</translation>
    </message>
    <message>
        <source>Enter or a double click places what is chosen.</source>
        <translation>Enter of een dubbelklik plaatst wat gekozen is.</translation>
    </message>
    <message>
        <source>Equations were kept as text and are not simulated: {n}.</source>
        <translation>Vergelijkingen zijn als tekst bewaard en worden niet gesimuleerd: {n}.</translation>
    </message>
    <message>
        <source>Escape or a click closes this sheet.</source>
        <translation>Escape of een klik sluit dit blad.</translation>
    </message>
    <message>
        <source>Every variable of this colour belongs to this theme</source>
        <translation>Elke variabele met deze kleur hoort bij dit thema</translation>
    </message>
    <message>
        <source>Every window changes as soon as you choose OK.</source>
        <translation>Elk venster verandert zodra OK is gekozen.</translation>
    </message>
    <message>
        <source>Everything is tidy already.</source>
        <translation>Alles staat al netjes.</translation>
    </message>
    <message>
        <source>Filled in where nobody said</source>
        <translation>Aangevuld waar nog niets stond</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Find your way</source>
        <translation>De weg vinden</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Zoeken…</translation>
    </message>
    <message>
        <source>First time here?</source>
        <translation>Voor het eerst hier?</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Selectie en buren</translation>
    </message>
    <message>
        <source>Focus on the selection</source>
        <translation>Alleen de selectie en haar buren tonen</translation>
    </message>
    <message>
        <source>From the colours</source>
        <translation>Van de gekozen kleuren</translation>
    </message>
    <message>
        <source>GML</source>
        <translation>GML</translation>
    </message>
    <message>
        <source>Give the link its sign as you type</source>
        <translation>Geef het verband al typend zijn teken</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Afbreken</translation>
    </message>
    <message>
        <source>Give what is chosen a free place on the diagram</source>
        <translation>Wat gekozen is een vrije plek in het diagram geven</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Go on with a link from there</source>
        <translation>Teken van daaruit een verband</translation>
    </message>
    <message>
        <source>GraphML</source>
        <translation>GraphML</translation>
    </message>
    <message>
        <source>Graphs, tables and controls were left out: {n}.</source>
        <translation>Grafieken, tabellen en bedieningselementen, weggelaten: {n}.</translation>
    </message>
    <message>
        <source>Graphviz DOT</source>
        <translation>Graphviz DOT</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groeperen</translation>
    </message>
    <message>
        <source>Group of {names}</source>
        <translation>Groep van {names}</translation>
    </message>
    <message>
        <source>Group: {text}</source>
        <translation>Groep: {text}</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groepen</translation>
    </message>
    <message>
        <source>Groups that were left out, since there are more than colours: {n}.</source>
        <translation>Groepen die zijn weggelaten, omdat er meer zijn dan kleuren: {n}.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Import into this map</source>
        <translation>In dit diagram importeren</translation>
    </message>
    <message>
        <source>Import into this map…</source>
        <translation>In dit diagram importeren…</translation>
    </message>
    <message>
        <source>Imported from {format}: {variables}, {links}</source>
        <translation>Geïmporteerd uit {format}: {variables}, {links}</translation>
    </message>
    <message>
        <source>Imported: {variables}, {links}</source>
        <translation>Geïmporteerd: {variables}, {links}</translation>
    </message>
    <message>
        <source>In group</source>
        <translation>In groep</translation>
    </message>
    <message>
        <source>Insight Maker</source>
        <translation>Insight Maker</translation>
    </message>
    <message>
        <source>It can&apos;t hold: {what}.</source>
        <translation>Die kan niet bevatten: {what}.</translation>
    </message>
    <message>
        <source>It was not said what accumulates. Proposed: {names}.</source>
        <translation>Er is niet gezegd wat zich opbouwt. Voorgesteld: {names}.</translation>
    </message>
    <message>
        <source>It was not said what accumulates: here it is {names}.</source>
        <translation>Er is niet gezegd wat zich opbouwt: hier is dat {names}.</translation>
    </message>
    <message>
        <source>Keys and gestures</source>
        <translation>Toetsen en gebaren</translation>
    </message>
    <message>
        <source>Kumu (JSON)</source>
        <translation>Kumu (JSON)</translation>
    </message>
    <message>
        <source>Kumu&apos;s rules for the look of a map, left out: {n}.</source>
        <translation>Regels van Kumu voor het uiterlijk van een diagram, weggelaten: {n}.</translation>
    </message>
    <message>
        <source>LOOPY</source>
        <translation>LOOPY</translation>
    </message>
    <message>
        <source>LOOPY 2</source>
        <translation>LOOPY 2</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Grotere tekst</translation>
    </message>
    <message>
        <source>Lead a link elsewhere</source>
        <translation>Een verband verleggen</translation>
    </message>
    <message>
        <source>Lead link elsewhere</source>
        <translation>Verband omleiden</translation>
    </message>
    <message>
        <source>Lead to another variable…</source>
        <translation>Naar een andere variabele leiden…</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legenda</translation>
    </message>
    <message>
        <source>Lines that could not be understood and were left out: {n}.</source>
        <translation>Regels die niet te begrijpen waren, weggelaten: {n}.</translation>
    </message>
    <message>
        <source>Lines with an arrow go on beyond the chart</source>
        <translation>Lijnen met een pijl lopen door buiten de grafiek</translation>
    </message>
    <message>
        <source>Lines without an arrowhead, read from left to right: {n}.</source>
        <translation>Lijnen zonder pijlpunt, gelezen van links naar rechts: {n}.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbanden</translation>
    </message>
    <message>
        <source>Links that an earlier table has too, left out here: {n}.</source>
        <translation>Verbanden die ook in een eerdere tabel staan, hier weggelaten: {n}.</translation>
    </message>
    <message>
        <source>Links that point both ways, read in one direction: {n}.</source>
        <translation>Verbanden die twee kanten op wijzen, gelezen in één richting: {n}.</translation>
    </message>
    <message>
        <source>Links without a direction, read as from first to second: {n}.</source>
        <translation>Verbanden zonder richting, gelezen van het eerste naar het tweede uiteinde: {n}.</translation>
    </message>
    <message>
        <source>Links without two ends: {n}.</source>
        <translation>Verbanden zonder twee uiteinden: {n}.</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lijsten</translation>
    </message>
    <message>
        <source>Look at an example</source>
        <translation>Een voorbeeld bekijken</translation>
    </message>
    <message>
        <source>Looking for places for {n} variables…</source>
        <translation>Bezig met het plaatsen van {n} variabelen…</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>Loops of another kind than the file says: {n}.</source>
        <translation>Lussen van een andere soort dan het bestand zegt: {n}.</translation>
    </message>
    <message>
        <source>Loops that are not in the map: {n}.</source>
        <translation>Lussen die niet in het diagram voorkomen: {n}.</translation>
    </message>
    <message>
        <source>Loops whose links make no loop, kept as notes: {n}.</source>
        <translation>Lussen waarvan de verbanden geen lus vormen, bewaard als notitie: {n}.</translation>
    </message>
    <message>
        <source>Make a view of what is selected…</source>
        <translation>Een beeld maken van wat geselecteerd is…</translation>
    </message>
    <message>
        <source>Make view</source>
        <translation>Beeld maken</translation>
    </message>
    <message>
        <source>Marks of loops that say no more than ours: {n}.</source>
        <translation>Tekens van lussen die niet meer zeggen dan die van het programma: {n}.</translation>
    </message>
    <message>
        <source>Medians of {draws} draws; half of them lie in a band</source>
        <translation>Medianen van {draws} trekkingen; de helft ervan ligt in een band</translation>
    </message>
    <message>
        <source>Mental Modeler</source>
        <translation>Mental Modeler</translation>
    </message>
    <message>
        <source>Mermaid flowchart</source>
        <translation>Mermaid-stroomdiagram</translation>
    </message>
    <message>
        <source>ModelJSON</source>
        <translation>ModelJSON</translation>
    </message>
    <message>
        <source>Models in other files that this one refers to: {n}.</source>
        <translation>Modellen in andere bestanden waarnaar dit model verwijst: {n}.</translation>
    </message>
    <message>
        <source>Modules whose insides were kept aside: {n}.</source>
        <translation>Modules waarvan de inhoud apart is bewaard: {n}.</translation>
    </message>
    <message>
        <source>Modules whose insides were left out: {n}.</source>
        <translation>Modules waarvan de inhoud is weggelaten: {n}.</translation>
    </message>
    <message>
        <source>More {x} leads to less {y}</source>
        <translation>Meer {x} leidt tot minder {y}</translation>
    </message>
    <message>
        <source>More {x} leads to more {y}</source>
        <translation>Meer {x} leidt tot meer {y}</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Het beeld verschuiven</translation>
    </message>
    <message>
        <source>Name a group</source>
        <translation>Groep een naam geven</translation>
    </message>
    <message>
        <source>Name a theme</source>
        <translation>Thema een naam geven</translation>
    </message>
    <message>
        <source>Name for the parking list</source>
        <translation>Naam voor de parkeerlijst</translation>
    </message>
    <message>
        <source>Name group</source>
        <translation>Groep een naam geven</translation>
    </message>
    <message>
        <source>Name of a new variable</source>
        <translation>Naam van een nieuwe variabele</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Naam van de groep</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Naam van het beeld</translation>
    </message>
    <message>
        <source>Name, initials or a part of it</source>
        <translation>Naam, beginletters of een deel ervan</translation>
    </message>
    <message>
        <source>Name, then Enter; or paste a list</source>
        <translation>Naam, dan Enter; of plak een lijst</translation>
    </message>
    <message>
        <source>Names that come up wait here until you place them.</source>
        <translation>Namen die opkomen wachten hier tot ze een plek krijgen.</translation>
    </message>
    <message>
        <source>Names that existed before and got a number: {n}.</source>
        <translation>Namen die al voorkwamen en een nummer kregen: {n}.</translation>
    </message>
    <message>
        <source>Names that lie on each other: {n}.</source>
        <translation>Namen die over elkaar liggen: {n}.</translation>
    </message>
    <message>
        <source>Names that were too long and were cut: {n}.</source>
        <translation>Namen die te lang waren en zijn ingekort: {n}.</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>Nieuwe groep…</translation>
    </message>
    <message>
        <source>New link, for example: Workload -&gt; Errors +</source>
        <translation>Nieuw verband, bijvoorbeeld: Werkdruk -&gt; Fouten +</translation>
    </message>
    <message>
        <source>New links</source>
        <translation>Nieuwe verbanden</translation>
    </message>
    <message>
        <source>New variable</source>
        <translation>Nieuwe variabele</translation>
    </message>
    <message>
        <source>New variables</source>
        <translation>Nieuwe variabelen</translation>
    </message>
    <message>
        <source>New, or rename</source>
        <translation>Nieuw, of hernoemen</translation>
    </message>
    <message>
        <source>New: {name}</source>
        <translation>Nieuw: {name}</translation>
    </message>
    <message>
        <source>Next link</source>
        <translation>Volgend verband</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Volgend deelvenster</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>Volgend beeld</translation>
    </message>
    <message>
        <source>No disturbance was set: here {name} gets a pulse at time 1.</source>
        <translation>Er is geen verstoring opgegeven: hier krijgt {name} een puls op tijd 1.</translation>
    </message>
    <message>
        <source>No disturbance was set: here {name} rises by 1 at time 1.</source>
        <translation>Er is geen verstoring opgegeven: hier stijgt {name} met 1 op tijd 1.</translation>
    </message>
    <message>
        <source>No disturbance was set; change any field to make this your own</source>
        <translation>Er is geen verstoring opgegeven; wijzig een veld om deze over te nemen</translation>
    </message>
    <message>
        <source>No dots yet. Ctrl+. gives what is selected one.</source>
        <translation>Nog geen stippen. Ctrl+. geeft er een aan wat geselecteerd is.</translation>
    </message>
    <message>
        <source>No sheet holds links (with columns “From” and “To”), a matrix or variables; the sheets are {names}.</source>
        <translation>Geen blad bevat verbanden (met kolommen “Van” en “Naar”), een matrix of variabelen; de bladen zijn {names}.</translation>
    </message>
    <message>
        <source>No steps yet</source>
        <translation>Nog geen stappen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Not all of this map fits into “{name}”</source>
        <translation>Niet alles van dit diagram past in “{name}”</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Notitie: {text}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Nothing disturbs the diagram: every variable stays where it is.</source>
        <translation>Niets verstoort het diagram: elke variabele blijft waar die is.</translation>
    </message>
    <message>
        <source>Nothing in this diagram can be read as a thing or an arrow.</source>
        <translation>Niets in dit diagram is te lezen als element of pijl.</translation>
    </message>
    <message>
        <source>Nothing in this flowchart can be read as a node or a link.</source>
        <translation>Niets in dit stroomdiagram is te lezen als knoop of verband.</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Niets heet zo.</translation>
    </message>
    <message>
        <source>Nothing is selected. The diagram has {variables} and {links}.</source>
        <translation>Niets geselecteerd. Het diagram heeft {variables} en {links}.</translation>
    </message>
    <message>
        <source>Nothing is selected; select what to copy first.</source>
        <translation>Er is niets geselecteerd; selecteer eerst wat je wilt kopiëren.</translation>
    </message>
    <message>
        <source>Nothing was drawn: the link ended outside the diagram.</source>
        <translation>Er is niets getekend: het verband eindigde buiten het diagram.</translation>
    </message>
    <message>
        <source>Nudge, or bend a link</source>
        <translation>Iets verplaatsen, of buigen</translation>
    </message>
    <message>
        <source>On this map already</source>
        <translation>Stond al in dit diagram</translation>
    </message>
    <message>
        <source>One dot fewer</source>
        <translation>Eén stip minder</translation>
    </message>
    <message>
        <source>One dot more</source>
        <translation>Eén stip meer</translation>
    </message>
    <message>
        <source>One link further</source>
        <translation>Een verband verder</translation>
    </message>
    <message>
        <source>One link less</source>
        <translation>Een verband minder ver</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Een ogenblik</translation>
    </message>
    <message>
        <source>Only variables without links can be parked.</source>
        <translation>Alleen variabelen zonder verbanden kunnen worden geparkeerd.</translation>
    </message>
    <message>
        <source>Open a diagram</source>
        <translation>Een diagram openen</translation>
    </message>
    <message>
        <source>Opening “{name}”…</source>
        <translation>“{name}” wordt geopend…</translation>
    </message>
    <message>
        <source>Other LOOPY maps in this text, left out: {n}.</source>
        <translation>Andere LOOPY-diagrammen in deze tekst, weggelaten: {n}.</translation>
    </message>
    <message>
        <source>Other diagrams in the text that were not read: {n}.</source>
        <translation>Andere diagrammen in de tekst die niet zijn gelezen: {n}.</translation>
    </message>
    <message>
        <source>Other flowcharts in the text that were not read: {n}.</source>
        <translation>Andere stroomdiagrammen in de tekst die niet gelezen zijn: {n}.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Overzichtstabel</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>PRSM</source>
        <translation>PRSM</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Deelvensters</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Parkeren</translation>
    </message>
    <message>
        <source>Park, or place again</source>
        <translation>Parkeren of terugplaatsen</translation>
    </message>
    <message>
        <source>Parking list</source>
        <translation>Parkeerlijst</translation>
    </message>
    <message>
        <source>Parking list: {names}</source>
        <translation>Parkeerlijst: {names}</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Deel</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Plakken</translation>
    </message>
    <message>
        <source>Pictures, sliders and graphs that are not shown: {n}.</source>
        <translation>Afbeeldingen, schuifregelaars en grafieken die niet getoond worden: {n}.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>Place variable</source>
        <translation>Variabele plaatsen</translation>
    </message>
    <message>
        <source>PlantUML</source>
        <translation>PlantUML</translation>
    </message>
    <message>
        <source>Play or pause ({key})</source>
        <translation>Afspelen of pauzeren ({key})</translation>
    </message>
    <message>
        <source>Press or drag to look elsewhere</source>
        <translation>Klik of sleep om ergens anders te kijken</translation>
    </message>
    <message>
        <source>Previous link</source>
        <translation>Vorig verband</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Vorig deelvenster</translation>
    </message>
    <message>
        <source>Previous view</source>
        <translation>Vorig beeld</translation>
    </message>
    <message>
        <source>Projector mode</source>
        <translation>Projectorweergave</translation>
    </message>
    <message>
        <source>Put a variable in a place of your own</source>
        <translation>Zet een variabele op een eigen plek</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>Question, horizon, boundary</source>
        <translation>Vraag, tijdshorizon, afbakening</translation>
    </message>
    <message>
        <source>Quick entry</source>
        <translation>Snelle invoer</translation>
    </message>
    <message>
        <source>Quick entry…</source>
        <translation>Snelle invoer…</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangorde</translation>
    </message>
    <message>
        <source>Read from a block of code in a text; what stands around it was left out.</source>
        <translation>Gelezen uit een codeblok in een tekst; wat eromheen staat, is weggelaten.</translation>
    </message>
    <message>
        <source>Rename the group…</source>
        <translation>Groep hernoemen…</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Beeld hernoemen</translation>
    </message>
    <message>
        <source>Rename view…</source>
        <translation>Beeld hernoemen…</translation>
    </message>
    <message>
        <source>Replace “{name}”?</source>
        <translation>“{name}” vervangen?</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Naspelen</translation>
    </message>
    <message>
        <source>Results of simulations were left out.</source>
        <translation>Uitkomsten van simulaties zijn weggelaten.</translation>
    </message>
    <message>
        <source>Rows without a cause, taken to go on with the one above: {n}.</source>
        <translation>Rijen zonder oorzaak, opgevat als vervolg van de rij erboven: {n}.</translation>
    </message>
    <message>
        <source>Rows without a label: {n}.</source>
        <translation>Rijen zonder naam: {n}.</translation>
    </message>
    <message>
        <source>SD-JSON</source>
        <translation>SD-JSON</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Gezegd door</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie opslaan</translation>
    </message>
    <message>
        <source>Save a copy without who said what…</source>
        <translation>Kopie opslaan zonder wie wat zei…</translation>
    </message>
    <message>
        <source>Say more, put in order</source>
        <translation>Meer zeggen, ordenen</translation>
    </message>
    <message>
        <source>See all keys and gestures</source>
        <translation>Bekijk alle toetsen en gebaren</translation>
    </message>
    <message>
        <source>Select more</source>
        <translation>Meer selecteren</translation>
    </message>
    <message>
        <source>Select variables or notes first.</source>
        <translation>Selecteer eerst variabelen of notities.</translation>
    </message>
    <message>
        <source>Selected: {variables}, {links}</source>
        <translation>Geselecteerd: {variables}, {links}</translation>
    </message>
    <message>
        <source>Selection only</source>
        <translation>Alleen de selectie</translation>
    </message>
    <message>
        <source>Sheets that were not read: {names}.</source>
        <translation>Bladen die niet zijn gelezen: {names}.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Show how the map came about, from the beginning</source>
        <translation>Laten zien hoe het diagram tot stand kwam, vanaf het begin</translation>
    </message>
    <message>
        <source>Show in</source>
        <translation>Tonen in</translation>
    </message>
    <message>
        <source>Show in a view</source>
        <translation>In een beeld tonen</translation>
    </message>
    <message>
        <source>Show: {part}</source>
        <translation>Tonen: {part}</translation>
    </message>
    <message>
        <source>Showing {shown} of {count} variables</source>
        <translation>{shown} van {count} variabelen getoond</translation>
    </message>
    <message>
        <source>Sign of a link</source>
        <translation>Teken van een verband</translation>
    </message>
    <message>
        <source>Sign or delay, before or after a name</source>
        <translation>Teken of vertraging, voor of na de naam</translation>
    </message>
    <message>
        <source>Signs read from colours, red as − and green or blue as +: {n}.</source>
        <translation>Tekens afgeleid uit kleuren, rood als − en groen of blauw als +: {n}.</translation>
    </message>
    <message>
        <source>Simlin project</source>
        <translation>Simlin-project</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere tekst</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>Space evenly</source>
        <translation>Gelijkmatig verdelen</translation>
    </message>
    <message>
        <source>Space evenly across</source>
        <translation>Gelijkmatig verdelen, naast elkaar</translation>
    </message>
    <message>
        <source>Space evenly down</source>
        <translation>Gelijkmatig verdelen, onder elkaar</translation>
    </message>
    <message>
        <source>Speed of the replay</source>
        <translation>Snelheid van het naspelen</translation>
    </message>
    <message>
        <source>Start at another variable…</source>
        <translation>Bij een andere variabele laten beginnen…</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stappen</translation>
    </message>
    <message>
        <source>Stop the replay</source>
        <translation>Naspelen stoppen</translation>
    </message>
    <message>
        <source>Stop the replay (Esc)</source>
        <translation>Naspelen stoppen (Esc)</translation>
    </message>
    <message>
        <source>Sums at the ends of the matrix that are no variables: {names}.</source>
        <translation>Sommen aan de randen van de matrix die geen variabelen zijn: {names}.</translation>
    </message>
    <message>
        <source>Tab takes the first name, ↓ goes to the others.</source>
        <translation>Tab neemt de eerste naam, ↓ gaat naar de andere.</translation>
    </message>
    <message>
        <source>Tables of links that were read together: {names}.</source>
        <translation>Tabellen met verbanden die samen gelezen zijn: {names}.</translation>
    </message>
    <message>
        <source>Take it, link from its cause again</source>
        <translation>Invoeren, nog een uit dezelfde oorzaak</translation>
    </message>
    <message>
        <source>Take it, link on from it</source>
        <translation>Invoeren, van daaruit verder</translation>
    </message>
    <message>
        <source>Take out of a view</source>
        <translation>Uit een beeld halen</translation>
    </message>
    <message>
        <source>Take the name; done</source>
        <translation>Naam invoeren; klaar</translation>
    </message>
    <message>
        <source>Take what is chosen out of the diagram</source>
        <translation>Wat gekozen is uit het diagram halen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Tekst van de notitie</translation>
    </message>
    <message>
        <source>That group is no longer there.</source>
        <translation>Die groep is er niet meer.</translation>
    </message>
    <message>
        <source>That is on the map already.</source>
        <translation>Dat staat al in het diagram.</translation>
    </message>
    <message>
        <source>That link is no longer there.</source>
        <translation>Dat verband is er niet meer.</translation>
    </message>
    <message>
        <source>That variable is no longer there.</source>
        <translation>Die variabele is er niet meer.</translation>
    </message>
    <message>
        <source>That view is no longer there.</source>
        <translation>Dat beeld is er niet meer.</translation>
    </message>
    <message>
        <source>The brackets are nested too deeply.</source>
        <translation>De haakjes zijn te diep genest.</translation>
    </message>
    <message>
        <source>The elements are nested too deeply.</source>
        <translation>De elementen zijn te diep genest.</translation>
    </message>
    <message>
        <source>The field “{field}” can&apos;t be read ({reason}). Correct it.</source>
        <translation>Het veld “{field}” kan niet gelezen worden ({reason}). Verbeter het.</translation>
    </message>
    <message>
        <source>The field “{field}” is missing. Add it.</source>
        <translation>Het veld “{field}” ontbreekt. Voeg het toe.</translation>
    </message>
    <message>
        <source>The file does not say its version. Open a backup of it.</source>
        <translation>Het bestand noemt zijn versie niet. Open een reservekopie ervan.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a graph.</source>
        <translation>Het bestand eindigt midden in een graaf.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a list.</source>
        <translation>Het bestand eindigt midden in een lijst.</translation>
    </message>
    <message>
        <source>The file ends in the middle of its JSON.</source>
        <translation>Het bestand houdt midden in de JSON op.</translation>
    </message>
    <message>
        <source>The file ends in the middle. Open a backup of it.</source>
        <translation>Het bestand houdt halverwege op. Open een reservekopie ervan.</translation>
    </message>
    <message>
        <source>The file has no list of records. Open a backup of it.</source>
        <translation>Het bestand heeft geen lijst van records. Open een reservekopie ervan.</translation>
    </message>
    <message>
        <source>The file holds far more elements than a map has.</source>
        <translation>Het bestand bevat veel meer elementen dan een diagram heeft.</translation>
    </message>
    <message>
        <source>The file is empty. Open a backup of it.</source>
        <translation>Het bestand is leeg. Open een reservekopie ervan.</translation>
    </message>
    <message>
        <source>The file is empty; it holds no diagram.</source>
        <translation>Het bestand is leeg; er staat geen diagram in.</translation>
    </message>
    <message>
        <source>The file is far larger than it looks; a diagram is not.</source>
        <translation>Het bestand is veel groter dan het lijkt; een diagram is dat niet.</translation>
    </message>
    <message>
        <source>The file says more than any map can hold.</source>
        <translation>Het bestand bevat meer dan er in een diagram past.</translation>
    </message>
    <message>
        <source>The file was changed since then; saving will ask first.</source>
        <translation>Het bestand is sindsdien gewijzigd; bij het opslaan wordt eerst iets gevraagd.</translation>
    </message>
    <message>
        <source>The folder does not exist. Make it first, or save elsewhere.</source>
        <translation>De map bestaat niet. Maak haar eerst, of sla ergens anders op.</translation>
    </message>
    <message>
        <source>The graph has no directions; each of its edges became one link, from its first end to its second: {n}.</source>
        <translation>De graaf heeft geen richtingen; elke lijn is één verband geworden, van het eerste uiteinde naar het tweede: {n}.</translation>
    </message>
    <message>
        <source>The id “about” belongs to the record of type “about”, and to no other.</source>
        <translation>De id “about” hoort bij het record van type “about”, en bij geen ander.</translation>
    </message>
    <message>
        <source>The id “{id}” exists twice. Give one of them another.</source>
        <translation>De id “{id}” komt twee keer voor. Geef een van beide een andere.</translation>
    </message>
    <message>
        <source>The leak time of {name} must be more than 0.</source>
        <translation>De lektijd van {name} moet groter zijn dan 0.</translation>
    </message>
    <message>
        <source>The link to LOOPY is on the clipboard.</source>
        <translation>De LOOPY-link staat op het klembord.</translation>
    </message>
    <message>
        <source>The matrix has no names; numbers stand for them.</source>
        <translation>De matrix heeft geen namen; er staan nummers voor in de plaats.</translation>
    </message>
    <message>
        <source>The moment shown</source>
        <translation>Het getoonde moment</translation>
    </message>
    <message>
        <source>The name of the file is too long. Choose a shorter one.</source>
        <translation>De naam van het bestand is te lang. Kies een kortere.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>De afbeelding staat op het klembord.</translation>
    </message>
    <message>
        <source>The program ended without closing it.</source>
        <translation>Het programma stopte zonder het te sluiten.</translation>
    </message>
    <message>
        <source>The program ended without closing it. The last change is of {when}.</source>
        <translation>Het programma stopte zonder het te sluiten. De laatste wijziging is van {when}.</translation>
    </message>
    <message>
        <source>The quotes here don&apos;t match; write a quote inside a quoted name twice.</source>
        <translation>De aanhalingstekens kloppen hier niet; schrijf een aanhalingsteken binnen een naam tussen aanhalingstekens dubbel.</translation>
    </message>
    <message>
        <source>The run ends at {until}, before growth hides the rest; a longer one shows more.</source>
        <translation>De run eindigt op {until}, voordat groei de rest verbergt; een langere laat meer zien.</translation>
    </message>
    <message>
        <source>The run is being worked out.</source>
        <translation>De run wordt berekend.</translation>
    </message>
    <message>
        <source>The sign is not known (?)</source>
        <translation>Het teken is niet bekend (?)</translation>
    </message>
    <message>
        <source>The start of {name} must be a number.</source>
        <translation>Het begin van {name} moet een getal zijn.</translation>
    </message>
    <message>
        <source>The story of the loop</source>
        <translation>Het verhaal van de lus</translation>
    </message>
    <message>
        <source>The strength of {source} → {target} must be 0 or more; its sign says which way.</source>
        <translation>De sterkte van {source} → {target} moet 0 of meer zijn; het teken zegt welke kant op.</translation>
    </message>
    <message>
        <source>The system refused: {reason}.</source>
        <translation>Het systeem weigerde: {reason}.</translation>
    </message>
    <message>
        <source>The table has no header; its columns were taken for cause, effect and sign.</source>
        <translation>De tabel heeft geen kopregel; de kolommen zijn opgevat als oorzaak, gevolg en teken.</translation>
    </message>
    <message>
        <source>The table is far larger than a diagram; save the part with its map.</source>
        <translation>De tabel is veel groter dan een diagram; bewaar alleen het deel met het diagram.</translation>
    </message>
    <message>
        <source>The text has more than {most} lines.</source>
        <translation>De tekst heeft meer dan {most} regels.</translation>
    </message>
    <message>
        <source>The text is in UTF-16. Save it as UTF-8.</source>
        <translation>De tekst is in UTF-16. Sla hem op als UTF-8.</translation>
    </message>
    <message>
        <source>The time in which an effect of 1 moves it by 1</source>
        <translation>De tijd waarin een effect van 1 haar met 1 verandert</translation>
    </message>
    <message>
        <source>The time in which its deviation would fade by itself; empty for never</source>
        <translation>De tijd waarin haar afwijking vanzelf zou vervagen; leeg voor nooit</translation>
    </message>
    <message>
        <source>The time of {name} must be more than 0.</source>
        <translation>De tijd van {name} moet groter zijn dan 0.</translation>
    </message>
    <message>
        <source>The time step must be more than 0.</source>
        <translation>De tijdstap moet groter zijn dan 0.</translation>
    </message>
    <message>
        <source>The time step {dt} is long for what happens here; take {most} or less.</source>
        <translation>De tijdstap {dt} is lang voor wat hier gebeurt; neem {most} of minder.</translation>
    </message>
    <message>
        <source>The time step {dt} is longer than the run, which takes {until}.</source>
        <translation>De tijdstap {dt} is langer dan de run, die {until} duurt.</translation>
    </message>
    <message>
        <source>The view shown</source>
        <translation>Het beeld dat te zien is</translation>
    </message>
    <message>
        <source>The votes that it got</source>
        <translation>De stemmen die ze kreeg</translation>
    </message>
    <message>
        <source>The whole map</source>
        <translation>Het hele diagram</translation>
    </message>
    <message>
        <source>The width and the dpi of a picture are numbers above 0.</source>
        <translation>De breedte en de dpi van een afbeelding zijn getallen groter dan 0.</translation>
    </message>
    <message>
        <source>The workbook is damaged; open it in a spreadsheet program and save it again.</source>
        <translation>De werkmap is beschadigd; open die in een spreadsheetprogramma en sla die opnieuw op.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Theme of this colour</source>
        <translation>Thema van deze kleur</translation>
    </message>
    <message>
        <source>Theme of {color}</source>
        <translation>Thema van {color}</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thema&apos;s</translation>
    </message>
    <message>
        <source>There are no loops yet. A loop comes about when links lead from a variable, by way of others, back to itself: for example from Workload to Errors, from Errors to Rework, and from Rework to Workload.</source>
        <translation>Er zijn nog geen lussen. Een lus ontstaat als verbanden vanaf een variabele, via andere, weer bij diezelfde variabele uitkomen: bijvoorbeeld van Werkdruk naar Fouten, van Fouten naar Herstelwerk, en van Herstelwerk naar Werkdruk.</translation>
    </message>
    <message>
        <source>There are no variables to simulate.</source>
        <translation>Er zijn geen variabelen om te simuleren.</translation>
    </message>
    <message>
        <source>There can be 1 to {most} draws, not {runs}.</source>
        <translation>Er kunnen 1 tot {most} trekkingen zijn, geen {runs}.</translation>
    </message>
    <message>
        <source>There is a control character here, {code}; remove it.</source>
        <translation>Hier staat een stuurteken, {code}; haal het weg.</translation>
    </message>
    <message>
        <source>There is a link between these two variables already.</source>
        <translation>Er is al een verband tussen deze twee variabelen.</translation>
    </message>
    <message>
        <source>There is a variable called “{name}” already.</source>
        <translation>Er is al een variabele met de naam “{name}”.</translation>
    </message>
    <message>
        <source>There is more than {most} MB of text in the file; a map needs less.</source>
        <translation>Er staat meer dan {most} MB tekst in het bestand; een diagram heeft minder nodig.</translation>
    </message>
    <message>
        <source>There is no diagram in this code; copy all of it, or open its file.</source>
        <translation>In deze code staat geen diagram; kopieer alles, of open het bestand.</translation>
    </message>
    <message>
        <source>There is no display for a window; systemsthink --help tells what works without.</source>
        <translation>Er is geen beeldscherm voor een venster; systemsthink --help zegt wat zonder kan.</translation>
    </message>
    <message>
        <source>There is no method {method}; there are rk4 and euler.</source>
        <translation>Er is geen methode {method}; er zijn rk4 en euler.</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Free some, or save elsewhere.</source>
        <translation>De schijf is vol. Maak ruimte vrij, of sla ergens anders op.</translation>
    </message>
    <message>
        <source>There is no sketch in this model, and no equation.</source>
        <translation>Dit model bevat geen schets en geen vergelijking.</translation>
    </message>
    <message>
        <source>There is no such file; check the name.</source>
        <translation>Dit bestand bestaat niet; controleer de naam.</translation>
    </message>
    <message>
        <source>There is no text and no part of a map to paste.</source>
        <translation>Er is geen tekst en geen deel van een diagram om te plakken.</translation>
    </message>
    <message>
        <source>There is no variable called {name}.</source>
        <translation>Er is geen variabele {name}.</translation>
    </message>
    <message>
        <source>There is no variable called “{name}”; is it “{like}”?</source>
        <translation>Er is geen variabele met de naam “{name}”; is het “{like}”?</translation>
    </message>
    <message>
        <source>There is no variable called “{name}”; show lists them all.</source>
        <translation>Er is geen variabele met de naam “{name}”; show noemt ze allemaal.</translation>
    </message>
    <message>
        <source>There is no view called “{name}”, but {known}.</source>
        <translation>Er is geen beeld met de naam “{name}”, wel {known}.</translation>
    </message>
    <message>
        <source>There is no view called “{name}”: the diagram has none.</source>
        <translation>Er is geen beeld met de naam “{name}”: het diagram heeft er geen.</translation>
    </message>
    <message>
        <source>There is nothing in this text that a map can hold.</source>
        <translation>In deze tekst staat niets dat in een diagram past.</translation>
    </message>
    <message>
        <source>There is nothing to draw: the diagram has no variables.</source>
        <translation>Er valt niets te tekenen: het diagram heeft geen variabelen.</translation>
    </message>
    <message>
        <source>There is nothing to play yet: add variables and links first.</source>
        <translation>Er valt nog niets af te spelen: voeg eerst variabelen en verbanden toe.</translation>
    </message>
    <message>
        <source>These lines name no cause or no effect and gave no link: {lines}.</source>
        <translation>Deze regels noemen geen oorzaak of geen gevolg en gaven geen verband: {lines}.</translation>
    </message>
    <message>
        <source>These words are no delay: {words}.</source>
        <translation>Deze woorden zijn geen vertraging: {words}.</translation>
    </message>
    <message>
        <source>These words are no sign: {words}.</source>
        <translation>Deze woorden zijn geen teken: {words}.</translation>
    </message>
    <message>
        <source>This GML holds no graph.</source>
        <translation>Deze GML bevat geen graaf.</translation>
    </message>
    <message>
        <source>This GraphML holds no graph.</source>
        <translation>Deze GraphML bevat geen graaf.</translation>
    </message>
    <message>
        <source>This JSON holds no list of nodes and list of edges.</source>
        <translation>Deze JSON bevat geen lijst van knopen en lijst van pijlen.</translation>
    </message>
    <message>
        <source>This LOOPY map is not whole; copy or save it in LOOPY again.</source>
        <translation>Dit LOOPY-diagram is niet compleet; kopieer het of sla het opnieuw op in LOOPY.</translation>
    </message>
    <message>
        <source>This ModelJSON file holds no elements.</source>
        <translation>Dit ModelJSON-bestand bevat geen elementen.</translation>
    </message>
    <message>
        <source>This SD-JSON file holds no variables.</source>
        <translation>Dit SD-JSON-bestand bevat geen variabelen.</translation>
    </message>
    <message>
        <source>This XMILE file holds no model.</source>
        <translation>Dit XMILE-bestand bevat geen model.</translation>
    </message>
    <message>
        <source>This compressed map is damaged; save it again.</source>
        <translation>Dit gecomprimeerde diagram is beschadigd; sla het opnieuw op.</translation>
    </message>
    <message>
        <source>This file declares entities, which no map needs.</source>
        <translation>Dit bestand declareert entiteiten, en die heeft geen diagram nodig.</translation>
    </message>
    <message>
        <source>This file is open in another window; choose another name.</source>
        <translation>Dit bestand is in een ander venster geopend; kies een andere naam.</translation>
    </message>
    <message>
        <source>This file of Simlin holds no models.</source>
        <translation>Dit bestand van Simlin bevat geen modellen.</translation>
    </message>
    <message>
        <source>This format can&apos;t hold: {what}.</source>
        <translation>In dit bestandsformaat past niet: {what}.</translation>
    </message>
    <message>
        <source>This format, {format}, can&apos;t hold: {what}.</source>
        <translation>In dit bestandsformaat ({format}) past niet: {what}.</translation>
    </message>
    <message>
        <source>This grows without bound: {names}.</source>
        <translation>Dit groeit onbegrensd: {names}.</translation>
    </message>
    <message>
        <source>This holds no diagram of PlantUML.</source>
        <translation>Dit bevat geen diagram van PlantUML.</translation>
    </message>
    <message>
        <source>This holds no graph in the DOT language.</source>
        <translation>Dit bevat geen graaf in de taal DOT.</translation>
    </message>
    <message>
        <source>This is LOOPY 2&apos;s compressed form; open it in LOOPY, choose “json export” in its advanced mode and open that file.</source>
        <translation>Dit is de gecomprimeerde vorm van LOOPY 2; open die in LOOPY, kies in de geavanceerde modus “json export” en open dat bestand.</translation>
    </message>
    <message>
        <source>This is a folder. Give the name of a file.</source>
        <translation>Dit is een map. Geef de naam van een bestand.</translation>
    </message>
    <message>
        <source>This is a folder; name a file in it.</source>
        <translation>Dit is een map; kies een bestand daarin.</translation>
    </message>
    <message>
        <source>This is an old or protected workbook; save it as .xlsx without a password.</source>
        <translation>Dit is een oude of beveiligde werkmap; sla die op als .xlsx zonder wachtwoord.</translation>
    </message>
    <message>
        <source>This is far more text than a map can hold; paste less at a time.</source>
        <translation>Dit is veel meer tekst dan in een diagram past; plak minder tegelijk.</translation>
    </message>
    <message>
        <source>This is no text file; open a diagram, a text in the notation or a CSV edge list.</source>
        <translation>Dit is geen tekstbestand; open een diagram, een tekst in de notatie of een CSV-lijst van verbanden.</translation>
    </message>
    <message>
        <source>This is not a systemsthink file. Choose another file.</source>
        <translation>Dit is geen systemsthink-bestand. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>This is not text in UTF-8. Choose another file.</source>
        <translation>Dit is geen tekst in UTF-8. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>This is not valid JSON. Mend it there, or open a backup of the file.</source>
        <translation>Dit is geen geldige JSON. Herstel het op die plaats, of open een reservekopie van het bestand.</translation>
    </message>
    <message>
        <source>This line is far too long.</source>
        <translation>Deze regel is veel te lang.</translation>
    </message>
    <message>
        <source>This link is there already.</source>
        <translation>Dit verband is er al.</translation>
    </message>
    <message>
        <source>This row has {found} cells and the header {wanted}; put quotes around a name that holds the separator.</source>
        <translation>Deze rij heeft {found} cellen en de kopregel {wanted}; zet een naam waar het scheidingsteken in voorkomt tussen aanhalingstekens.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Tidy</source>
        <translation>Opruimen</translation>
    </message>
    <message>
        <source>Tidying… Escape stops it.</source>
        <translation>Bezig met opruimen… Escape stopt het.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Time ({unit})</source>
        <translation>Tijd ({unit})</translation>
    </message>
    <message>
        <source>Time horizon</source>
        <translation>Tijdshorizon</translation>
    </message>
    <message>
        <source>Time horizon: {horizon}</source>
        <translation>Tijdshorizon: {horizon}</translation>
    </message>
    <message>
        <source>Time to change</source>
        <translation>Tijd om te veranderen</translation>
    </message>
    <message>
        <source>Time to fade</source>
        <translation>Tijd om te vervagen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>To the next variable</source>
        <translation>Naar de volgende variabele</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Naar het begin</translation>
    </message>
    <message>
        <source>To the start ({key})</source>
        <translation>Naar het begin ({key})</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Gereedschap</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>Doorzichtig</translation>
    </message>
    <message>
        <source>Two variables are called “{name}”. Rename one of them.</source>
        <translation>Twee variabelen heten “{name}”. Geef een van beide een andere naam.</translation>
    </message>
    <message>
        <source>Two windows that save the same file replace each other&apos;s work.</source>
        <translation>Twee vensters die hetzelfde bestand opslaan, vervangen elkaars werk.</translation>
    </message>
    <message>
        <source>Type a name to begin</source>
        <translation>Typ een naam om te beginnen</translation>
    </message>
    <message>
        <source>Type to which variable the link goes.</source>
        <translation>Typ naar welke variabele het verband gaat.</translation>
    </message>
    <message>
        <source>Type whole chains of links on a line</source>
        <translation>Typ hele ketens van verbanden op een regel</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>Ongedaan maken, opnieuw</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Ongedaan maken: {step}</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Groep opheffen</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Eenheid</translation>
    </message>
    <message>
        <source>Unit of time</source>
        <translation>Tijdseenheid</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Naamloos</translation>
    </message>
    <message>
        <source>Use my own</source>
        <translation>Eigen keuze gebruiken</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variabele</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variabelen</translation>
    </message>
    <message>
        <source>Variables that are there</source>
        <translation>Variabelen die er al zijn</translation>
    </message>
    <message>
        <source>Variables that may be meant</source>
        <translation>Variabelen die bedoeld kunnen zijn</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versie {version}</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Zeer groot</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Beeld</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stemmen</translation>
    </message>
    <message>
        <source>Walk and select</source>
        <translation>Lopen en selecteren</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Golf</translation>
    </message>
    <message>
        <source>What accumulates</source>
        <translation>Wat zich opbouwt</translation>
    </message>
    <message>
        <source>What belongs to it, and what doesn&apos;t?</source>
        <translation>Wat hoort erbij, en wat niet?</translation>
    </message>
    <message>
        <source>What comes from outside and sets the run going</source>
        <translation>Wat van buiten komt en de run in beweging zet</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Wat moet er gebeuren?</translation>
    </message>
    <message>
        <source>What is disturbed</source>
        <translation>Wat verstoord wordt</translation>
    </message>
    <message>
        <source>What is in that file will be lost.</source>
        <translation>Wat in dat bestand staat, gaat verloren.</translation>
    </message>
    <message>
        <source>What is meant by it</source>
        <translation>Wat ermee bedoeld wordt</translation>
    </message>
    <message>
        <source>What is not saved will be lost.</source>
        <translation>Wat niet opgeslagen is, gaat verloren.</translation>
    </message>
    <message>
        <source>What should it answer?</source>
        <translation>Waar moet het antwoord op geven?</translation>
    </message>
    <message>
        <source>What the colours stand for</source>
        <translation>Waar de kleuren voor staan</translation>
    </message>
    <message>
        <source>What the loop does depends on the links that have no sign yet.</source>
        <translation>Wat de lus doet, hangt af van de verbanden die nog geen teken hebben.</translation>
    </message>
    <message>
        <source>What to know about this run</source>
        <translation>Wat te weten over deze run</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Wat er gevonden is</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Wat er gezegd is</translation>
    </message>
    <message>
        <source>Where it starts, as a deviation from normal</source>
        <translation>Waar ze begint, als afwijking van normaal</translation>
    </message>
    <message>
        <source>Where nobody gave a strength, a change of 1 has an effect of 1.</source>
        <translation>Waar niemand een sterkte gaf, heeft een verandering van 1 een effect van 1.</translation>
    </message>
    <message>
        <source>Where nobody gave a time, an effect of 1 moves a level by 1 in a time of 1.</source>
        <translation>Waar niemand een tijd gaf, verandert een effect van 1 een voorraad met 1 in een tijd van 1.</translation>
    </message>
    <message>
        <source>Where nobody gave the length of a delay, it is 2.</source>
        <translation>Waar niemand de lengte van een vertraging gaf, is die 2.</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Wit</translation>
    </message>
    <message>
        <source>Who brought it up</source>
        <translation>Wie het inbracht</translation>
    </message>
    <message>
        <source>Width in mm</source>
        <translation>Breedte in mm</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Schrijf een notitie</translation>
    </message>
    <message>
        <source>Writing is not allowed here. Save elsewhere, or change the permissions.</source>
        <translation>Hier mag niet geschreven worden. Sla ergens anders op, of wijzig de rechten.</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Geel</translation>
    </message>
    <message>
        <source>You changed nothing here since it was read.</source>
        <translation>Hier is niets gewijzigd sinds het gelezen werd.</translation>
    </message>
    <message>
        <source>You may not read this file; change its permissions.</source>
        <translation>Dit bestand mag niet gelezen worden; wijzig de rechten.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>In- en uitzoomen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Inzoomen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Uitzoomen</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>een naam</translation>
    </message>
    <message>
        <source>accumulates</source>
        <translation>bouwt zich op</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>argument %(argument_name)s: %(message)s</translation>
    </message>
    <message>
        <source>balancing</source>
        <translation>balancerend</translation>
    </message>
    <message>
        <source>colours (light unless told)</source>
        <translation>kleuren (light tenzij anders gezegd)</translation>
    </message>
    <message>
        <source>colours of groups</source>
        <translation>kleuren van groepen</translation>
    </message>
    <message>
        <source>colours of notes</source>
        <translation>kleuren van notities</translation>
    </message>
    <message>
        <source>colours that the palette doesn&apos;t have</source>
        <translation>kleuren die het palet niet heeft</translation>
    </message>
    <message>
        <source>column {column}</source>
        <translation>kolom {column}</translation>
    </message>
    <message>
        <source>commands (systemsthink COMMAND --help tells more):</source>
        <translation>opdrachten (systemsthink OPDRACHT --help vertelt meer):</translation>
    </message>
    <message>
        <source>delayed</source>
        <translation>vertraagd</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschillend</translation>
    </message>
    <message>
        <source>dots per inch of a PNG (300 unless told)</source>
        <translation>punten per inch van een PNG (300 tenzij anders gezegd)</translation>
    </message>
    <message>
        <source>double-click</source>
        <translation>dubbelklik</translation>
    </message>
    <message>
        <source>drag</source>
        <translation>slepen</translation>
    </message>
    <message>
        <source>drag its end</source>
        <translation>uiteinde slepen</translation>
    </message>
    <message>
        <source>drag its middle</source>
        <translation>midden slepen</translation>
    </message>
    <message>
        <source>drag the edge</source>
        <translation>rand slepen</translation>
    </message>
    <message>
        <source>end</source>
        <translation>einde</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>hierachter ontbreekt een waarde</translation>
    </message>
    <message>
        <source>for example 2020 to 2035</source>
        <translation>bijvoorbeeld 2020 tot 2035</translation>
    </message>
    <message>
        <source>for example hours a week</source>
        <translation>bijvoorbeeld uren per week</translation>
    </message>
    <message>
        <source>for example months</source>
        <translation>bijvoorbeeld maanden</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>verschil</translation>
    </message>
    <message>
        <source>groups that overlap</source>
        <translation>groepen die overlappen</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>hoogste</translation>
    </message>
    <message>
        <source>how many draws of what nobody knows for sure (1 unless told)</source>
        <translation>hoeveel trekkingen van wat niemand zeker weet (1 tenzij anders gezegd)</translation>
    </message>
    <message>
        <source>how to integrate (rk4 unless told)</source>
        <translation>hoe te integreren (rk4 tenzij anders gezegd)</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>overbodige waarde %r</translation>
    </message>
    <message>
        <source>input</source>
        <translation>van buiten</translation>
    </message>
    <message>
        <source>instead of the theme&apos;s own background</source>
        <translation>in plaats van de achtergrond van het thema</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>ongeldige keuze: %(value)r (kies uit %(choices)s)</translation>
    </message>
    <message>
        <source>leave out descriptions, units and who said what</source>
        <translation>laat beschrijvingen, eenheden en wie wat zei weg</translation>
    </message>
    <message>
        <source>leave these out: notes,dots,groups,legend,question</source>
        <translation>laat deze weg: notes,dots,groups,legend,question</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>regel {line}</translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation>regel {line}, kolom {column}</translation>
    </message>
    <message>
        <source>list at most N loops</source>
        <translation>noem hoogstens N lussen</translation>
    </message>
    <message>
        <source>list its reinforcing and balancing loops</source>
        <translation>noem de versterkende en balancerende lussen</translation>
    </message>
    <message>
        <source>loops of at most N links</source>
        <translation>lussen van hoogstens N verbanden</translation>
    </message>
    <message>
        <source>loops through the variable of this name</source>
        <translation>lussen door de variabele met deze naam</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>laagste</translation>
    </message>
    <message>
        <source>make a picture of it</source>
        <translation>maak er een afbeelding van</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>matig</translation>
    </message>
    <message>
        <source>name of the group</source>
        <translation>naam van de groep</translation>
    </message>
    <message>
        <source>names that get a number</source>
        <translation>namen die een nummer krijgen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nooit</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>nu niet</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>niet gezegd</translation>
    </message>
    <message>
        <source>of the strength</source>
        <translation>van de sterkte</translation>
    </message>
    <message>
        <source>options</source>
        <translation>opties</translation>
    </message>
    <message>
        <source>own value</source>
        <translation>eigen waarde</translation>
    </message>
    <message>
        <source>pinch</source>
        <translation>knijpen</translation>
    </message>
    <message>
        <source>plain-text notation</source>
        <translation>notatie in platte tekst</translation>
    </message>
    <message>
        <source>play it: what changes over time</source>
        <translation>speel het af: wat verandert in de tijd</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>argumenten</translation>
    </message>
    <message>
        <source>print JSON, for scripts</source>
        <translation>geef JSON, voor scripts</translation>
    </message>
    <message>
        <source>record {record}, line {line}</source>
        <translation>record {record}, regel {line}</translation>
    </message>
    <message>
        <source>reinforcing</source>
        <translation>versterkend</translation>
    </message>
    <message>
        <source>responds</source>
        <translation>reageert</translation>
    </message>
    <message>
        <source>say what is wrong or missing in it</source>
        <translation>zeg wat er fout is of ontbreekt</translation>
    </message>
    <message>
        <source>show program&apos;s version number and exit</source>
        <translation>toon de versie van het programma en stop</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>toon deze hulp en stop</translation>
    </message>
    <message>
        <source>sizes of notes</source>
        <translation>groottes van notities</translation>
    </message>
    <message>
        <source>speak this language instead of the system&apos;s</source>
        <translation>spreek deze taal in plaats van die van het systeem</translation>
    </message>
    <message>
        <source>start</source>
        <translation>begin</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>sterk</translation>
    </message>
    <message>
        <source>systemsthink diagram</source>
        <translation>systemsthink-diagram</translation>
    </message>
    <message>
        <source>t = {time}</source>
        <translation>t = {time}</translation>
    </message>
    <message>
        <source>t = {time} {unit}</source>
        <translation>t = {time} {unit}</translation>
    </message>
    <message>
        <source>the file to write; its ending tells how</source>
        <translation>het bestand om te schrijven; de extensie bepaalt hoe</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>deze argumenten ontbreken: %s</translation>
    </message>
    <message>
        <source>the less {x}, the less {y}</source>
        <translation>hoe minder {x}, hoe minder {y}</translation>
    </message>
    <message>
        <source>the less {x}, the more {y}</source>
        <translation>hoe minder {x}, hoe meer {y}</translation>
    </message>
    <message>
        <source>the more {x}, the less {y}</source>
        <translation>hoe meer {x}, hoe minder {y}</translation>
    </message>
    <message>
        <source>the more {x}, the more {y}</source>
        <translation>hoe meer {x}, hoe meer {y}</translation>
    </message>
    <message>
        <source>the time at which the run ends</source>
        <translation>de tijd waarop de run eindigt</translation>
    </message>
    <message>
        <source>the time step</source>
        <translation>de tijdstap</translation>
    </message>
    <message>
        <source>undetermined</source>
        <translation>onbepaald</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>onbekende argumenten: %s</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>gebruik: </translation>
    </message>
    <message>
        <source>variable</source>
        <translation>variabele</translation>
    </message>
    <message>
        <source>very strong</source>
        <translation>zeer sterk</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>zwak</translation>
    </message>
    <message>
        <source>what this colour stands for</source>
        <translation>waar deze kleur voor staat</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>wieltje</translation>
    </message>
    <message>
        <source>where things lie in the map as a whole</source>
        <translation>waar alles ligt in het diagram als geheel</translation>
    </message>
    <message>
        <source>which draws: the same number gives the same ones (0 unless told)</source>
        <translation>welke trekkingen: hetzelfde getal geeft dezelfde (0 tenzij anders gezegd)</translation>
    </message>
    <message>
        <source>width in millimetres (160 unless told)</source>
        <translation>breedte in millimeters (160 tenzij anders gezegd)</translation>
    </message>
    <message>
        <source>write it in another format</source>
        <translation>schrijf het in een ander formaat</translation>
    </message>
    <message>
        <source>write the picture to this file</source>
        <translation>schrijf de afbeelding naar dit bestand</translation>
    </message>
    <message>
        <source>write the run to this file</source>
        <translation>schrijf de run naar dit bestand</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{clause} (after a while)</source>
        <translation>{clause} (na een tijd)</translation>
    </message>
    <message>
        <source>{column}: {value}</source>
        <translation>{column}: {value}</translation>
    </message>
    <message>
        <source>{dots} on {variables}</source>
        <translation>{dots} op {variables}</translation>
    </message>
    <message>
        <source>{first} Nor were added: {others}.</source>
        <translation>{first} Ook niet toegevoegd: {others}.</translation>
    </message>
    <message>
        <source>{key} brings back menus and panels.</source>
        <translation>{key} brengt menu’s en panelen terug.</translation>
    </message>
    <message>
        <source>{link}, delayed</source>
        <translation>{link}, vertraagd</translation>
    </message>
    <message>
        <source>{loops} of up to {length} links; longer ones exist</source>
        <translation>{loops} van hoogstens {length} verbanden; er bestaan langere</translation>
    </message>
    <message>
        <source>{loops}: {kinds}</source>
        <translation>{loops}: {kinds}</translation>
    </message>
    <message>
        <source>{missing} of {total} links have no sign.</source>
        <translation>Verbanden zonder teken: {missing} van de {total}.</translation>
    </message>
    <message>
        <source>{name} (parked)</source>
        <translation>{name} (geparkeerd)</translation>
    </message>
    <message>
        <source>{name} does not accumulate: where it starts has no effect.</source>
        <translation>{name} bouwt zich niet op: waar ze begint heeft geen effect.</translation>
    </message>
    <message>
        <source>{name} is a copy without descriptions, units and names.</source>
        <translation>{name} is een kopie zonder omschrijvingen, eenheden en namen.</translation>
    </message>
    <message>
        <source>{name} is an input: what points at it has no effect.</source>
        <translation>{name} komt van buiten: wat ernaar wijst heeft geen effect.</translation>
    </message>
    <message>
        <source>{name}, {causes}, {effects}</source>
        <translation>{name}, {causes}, {effects}</translation>
    </message>
    <message>
        <source>{name}, {kind}, delayed: {course}</source>
        <translation>{name}, {kind}, vertraagd: {course}</translation>
    </message>
    <message>
        <source>{name}, {kind}: {course}</source>
        <translation>{name}, {kind}: {course}</translation>
    </message>
    <message>
        <source>{name}: {what} (see {name} --help)</source>
        <translation>{name}: {what} (zie {name} --help)</translation>
    </message>
    <message>
        <source>{n} causes</source>
        <translation>{n} oorzaken</translation>
    </message>
    <message>
        <source>{n} dots</source>
        <translation>{n} stippen</translation>
    </message>
    <message>
        <source>{n} effects</source>
        <translation>{n} gevolgen</translation>
    </message>
    <message>
        <source>{n} links</source>
        <translation>{n} verbanden</translation>
    </message>
    <message>
        <source>{n} links added or changed</source>
        <translation>{n} verbanden toegevoegd of gewijzigd</translation>
    </message>
    <message>
        <source>{n} links away</source>
        <translation>tot {n} verbanden ver</translation>
    </message>
    <message>
        <source>{n} loops</source>
        <translation>{n} lussen</translation>
    </message>
    <message>
        <source>{n} loops of up to {length} links; longer ones exist</source>
        <translation>{n} lussen van hoogstens {length} verbanden; er bestaan langere</translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation>{n} notities</translation>
    </message>
    <message>
        <source>{n} steps</source>
        <translation>{n} stappen</translation>
    </message>
    <message>
        <source>{n} variables</source>
        <translation>{n} variabelen</translation>
    </message>
    <message>
        <source>{n} variables added</source>
        <translation>{n} variabelen toegevoegd</translation>
    </message>
    <message>
        <source>{n} were there already</source>
        <translation>{n} waren er al</translation>
    </message>
    <message>
        <source>{share} of the draws grow without bound: to 1,000 times the largest start or disturbance and more.</source>
        <translation>{share} van de trekkingen groeit onbegrensd: tot 1.000 keer het grootste begin of de grootste verstoring en meer.</translation>
    </message>
    <message>
        <source>{shown} of {all} variables</source>
        <translation>{shown} van {all} variabelen</translation>
    </message>
    <message>
        <source>{step}, {time}</source>
        <translation>{step}, {time}</translation>
    </message>
    <message>
        <source>{step}, {time}: this is what is seen now</source>
        <translation>{step}, {time}: dit is wat nu te zien is</translation>
    </message>
    <message>
        <source>{step}, {time}: undone</source>
        <translation>{step}, {time}: ongedaan gemaakt</translation>
    </message>
    <message>
        <source>{variables}, {links}</source>
        <translation>{variables}, {links}</translation>
    </message>
    <message>
        <source>{width} × {height} mm</source>
        <translation>{width} × {height} mm</translation>
    </message>
    <message>
        <source>{x} does something to {y}</source>
        <translation>{x} doet iets met {y}</translation>
    </message>
    <message>
        <source>{x} does something to {y}; which way is not said.</source>
        <translation>{x} doet iets met {y}; welke kant op is niet gezegd.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window.</source>
        <translation>“{name}” is in een ander venster geopend.</translation>
    </message>
    <message>
        <source>“{name}” is there already.</source>
        <translation>‘{name}’ staat er al.</translation>
    </message>
    <message>
        <source>“{name}” waits in the parking list.</source>
        <translation>“{name}” wacht op de parkeerlijst.</translation>
    </message>
    <message>
        <source>“{name}” was changed by another program.</source>
        <translation>“{name}” is door een ander programma gewijzigd.</translation>
    </message>
    <message>
        <source>“{text}” can be read in two ways; write {plain}?</source>
        <translation>“{text}” is op twee manieren te lezen; schrijf {plain}?</translation>
    </message>
    <message>
        <source>“{text}” does not end in one of {endings}</source>
        <translation>“{text}” eindigt niet op een van {endings}</translation>
    </message>
    <message>
        <source>“{text}” is no finite number.</source>
        <translation>“{text}” is geen eindig getal.</translation>
    </message>
    <message>
        <source>“{text}” is no statement: write Cause -&gt; Effect +, or put a variable on its own in quotes.</source>
        <translation>“{text}” is geen uitspraak: schrijf Oorzaak -&gt; Gevolg +, of zet een variabele die alleen staat tussen aanhalingstekens.</translation>
    </message>
    <message>
        <source>“{text}” is not a number above 0</source>
        <translation>“{text}” is geen getal groter dan 0</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>“{text}” is geen getal.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number from {least} up</source>
        <translation>“{text}” is geen geheel getal vanaf {least}</translation>
    </message>
    <message>
        <source>“{text}” is too large.</source>
        <translation>“{text}” is te groot.</translation>
    </message>
    <message>
        <source>“{word}” is none of {known}</source>
        <translation>“{word}” is geen van {known}</translation>
    </message>
</context>
</TS>
