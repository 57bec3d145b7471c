<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en_US">
<context>
    <name>systemsthink</name>
    <message>
        <source>1 link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name can have {most} characters at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name can&apos;t hold control characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumed, since nobody said: from time {start} something from outside moves {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumed, since nobody said: {names} accumulates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least {least}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bend link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click anywhere to name a variable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag from the edge of a variable to draw a link to another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw causal loop diagrams, see their loops, and play change over time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From time {start} to {end}, as deviations from where everything would stay by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} lacks a cause or an effect; no link was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More leads to less (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More leads to more (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {above}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No loops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One cell holds more text than a name can have; check the quotes before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or open an example from the Help menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns found are: {found}. An edge list needs a header row with “from” and “to” (or “source” and “target”, or “cause” and “effect”), and usually “polarity”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The effect comes with a delay (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {n} of {loops}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loop counteracts a change: it balances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loop strengthens a change: it reinforces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotes in this row don&apos;t match; write a quote inside a name twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign is not known (?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a control character here, {code}; remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a variable called “{name}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no variable called “{name}”; is it “{like}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no variable called “{name}”; show lists them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no text file; open a diagram, a text in the notation or a CSV edge list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the loop does depends on the links that have no sign yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a map to open in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accumulates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>balancing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colours (light unless told)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commands (systemsthink COMMAND --help tells more):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dots per inch of a PNG (300 unless told)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many draws of what nobody knows for sure (1 unless told)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how to integrate (rk4 unless told)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instead of the theme&apos;s own background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list at most N loops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list its reinforcing and balancing loops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the variables and links of a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loops of at most N links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loops through the variable of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a picture of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play it: what changes over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print JSON, for scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reinforcing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>responds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say what is wrong or missing in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show program&apos;s version number and exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speak this language instead of the system&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file to write; its ending tells how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the less {x}, the less {y}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the less {x}, the more {y}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the map to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the more {x}, the less {y}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the more {x}, the more {y}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time at which the run ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undetermined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which draws: the same number gives the same ones (0 unless told)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width in millimetres (160 unless told)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it in another format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the picture to this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the run to this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clause} (after a while)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loops} of up to {length} links; longer ones exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {what} (see {name} --help)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} loops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{variables}, {links}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{x} does something to {y}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” can be read in two ways; write {plain}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” does not end in one of {endings}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a number above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a whole number from {least} up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is too large.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
