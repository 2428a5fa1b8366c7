<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ApTables</name>
    <message>
        <source>ignored</source>
        <translation>zählt nicht</translation>
    </message>
    <message>
        <source>#</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Number, as in the image</source>
        <translation>Nummer, wie im Bild</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>The image it lies in</source>
        <translation>Das Bild, in dem sie liegt</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>What it is taken for</source>
        <translation>Wofür sie gehalten wird</translation>
    </message>
    <message>
        <source>Centre and size in pixels</source>
        <translation>Mitte und Größe in Pixeln</translation>
    </message>
    <message>
        <source>Type a box</source>
        <translation>Rahmen eintippen</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>How sure the detector is; type another one</source>
        <translation>Wie sicher der Detektor ist; ein anderer lässt sich eintippen</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>fate</source>
        <translation>Schicksal</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>The truth it found; in parentheses the nearest one it did not</source>
        <translation>Die gefundene Vorgabe; in Klammern die nächste, die sie nicht fand</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>With that truth</source>
        <translation>Mit dieser Vorgabe</translation>
    </message>
    <message>
        <source>crowd</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>A crowd, or by VOC a difficult one: what finds it does not count</source>
        <translation>Eine Menge, nach VOC eine schwierige: was sie findet, zählt nicht</translation>
    </message>
    <message>
        <source>Crowd</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>found by</source>
        <translation>gefunden von</translation>
    </message>
    <message>
        <source>The detection that found it</source>
        <translation>Die Detektion, die sie fand</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>zählt nicht</translation>
    </message>
    <message>
        <source>Remove boxes</source>
        <translation>Rahmen entfernen</translation>
    </message>
    <message>
        <source>Detections</source>
        <translation>Detektionen</translation>
    </message>
    <message>
        <source>Truths</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>TP</source>
        <translation>TP</translation>
    </message>
    <message>
        <source>FP</source>
        <translation>FP</translation>
    </message>
    <message>
        <source>beyond</source>
        <translation>jenseits</translation>
    </message>
    <message>
        <source>What it is at the chosen IoU threshold: true or false positive, ignored, or beyond the first that count</source>
        <translation>Was sie bei der gewählten IoU-Schwelle ist: richtig (TP), falsch (FP), nicht gezählt oder jenseits der ersten, die zählen</translation>
    </message>
</context>
<context>
    <name>AssignBoxes</name>
    <message>
        <source>Add a truth</source>
        <translation>Vorgabe hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate boxes</source>
        <translation>Rahmen verdoppeln</translation>
    </message>
    <message>
        <source>Remove boxes</source>
        <translation>Rahmen entfernen</translation>
    </message>
</context>
<context>
    <name>AssignSetup</name>
    <message>
        <source>Own anchors</source>
        <translation>Eigene Anker</translation>
    </message>
    <message>
        <source>GGIoU of the truth&apos;s size</source>
        <translation>GGIoU der Vorgabengröße</translation>
    </message>
    <message>
        <source>all that tie</source>
        <translation>alle gleich guten</translation>
    </message>
    <message>
        <source>the first only</source>
        <translation>nur der erste</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>all, keeping their truth</source>
        <translation>alle, ihre Vorgabe bleibt</translation>
    </message>
</context>
<context>
    <name>BatchSaver</name>
    <message>
        <source>Save the batch</source>
        <translation>Stapel sichern</translation>
    </message>
    <message>
        <source>%1 already holds results. Replace them?</source>
        <translation>In %1 liegen schon Ergebnisse. Ersetzen?</translation>
    </message>
    <message>
        <source>Save the experiment</source>
        <translation>Experiment sichern</translation>
    </message>
</context>
<context>
    <name>BatchText</name>
    <message>
        <source>mean 1 − IoU</source>
        <translation>Mittel 1 − IoU</translation>
    </message>
    <message>
        <source>mean enlargement (AEI)</source>
        <translation>mittlere Vergrößerung (AEI)</translation>
    </message>
    <message>
        <source>worst enlargement</source>
        <translation>größte Vergrößerung</translation>
    </message>
    <message>
        <source>mean L1 error</source>
        <translation>mittlerer L1-Fehler</translation>
    </message>
    <message>
        <source>mean |Δ%1|</source>
        <translation>Mittel |Δ%1|</translation>
    </message>
    <message>
        <source>mean of %1</source>
        <translation>Mittel von %1</translation>
    </message>
</context>
<context>
    <name>BoxForm</name>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>top</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>cx</source>
        <translation>cx</translation>
    </message>
    <message>
        <source>cy</source>
        <translation>cy</translation>
    </message>
    <message>
        <source>ln w</source>
        <translation>ln w</translation>
    </message>
    <message>
        <source>ln h</source>
        <translation>ln h</translation>
    </message>
    <message>
        <source>w</source>
        <translation>w</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>l</source>
        <translation>l</translation>
    </message>
    <message>
        <source>t</source>
        <translation>o</translation>
    </message>
    <message>
        <source>r</source>
        <translation>r</translation>
    </message>
    <message>
        <source>b</source>
        <translation>u</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>Centre, log size</source>
        <translation>Mitte, log. Größe</translation>
    </message>
    <message>
        <source>Centre, size</source>
        <translation>Mitte, Größe</translation>
    </message>
    <message>
        <source>Faster R-CNN code</source>
        <translation>Code von Faster R-CNN</translation>
    </message>
    <message>
        <source>Centre, size ÷ anchor</source>
        <translation>Mitte, Größe ÷ Anker</translation>
    </message>
    <message>
        <source>Edges ÷ √anchor area</source>
        <translation>Kanten ÷ √Ankerfläche</translation>
    </message>
</context>
<context>
    <name>CanvasTool</name>
    <message>
        <source>Move prediction</source>
        <translation>Vorhersage bewegen</translation>
    </message>
    <message>
        <source>Resize prediction</source>
        <translation>Größe der Vorhersage ändern</translation>
    </message>
    <message>
        <source>Move ground truth</source>
        <translation>Vorgabe bewegen</translation>
    </message>
    <message>
        <source>Resize ground truth</source>
        <translation>Größe der Vorgabe ändern</translation>
    </message>
    <message>
        <source>Interpolation coefficient</source>
        <translation>Interpolationskoeffizient</translation>
    </message>
    <message>
        <source>Move anchor</source>
        <translation>Anker verschieben</translation>
    </message>
    <message>
        <source>Resize anchor</source>
        <translation>Ankergröße ändern</translation>
    </message>
</context>
<context>
    <name>CompareColumns</name>
    <message>
        <source>Steps until the IoU is at least %1; –: never</source>
        <translation>Schritte, bis die IoU mindestens %1 ist; –: nie</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>A click makes the lane the active one</source>
        <translation>Ein Klick macht die Spur zur aktiven</translation>
    </message>
    <message>
        <source>Final IoU</source>
        <translation>IoU am Ende</translation>
    </message>
    <message>
        <source>IoU of the last state</source>
        <translation>IoU des letzten Zustands</translation>
    </message>
    <message>
        <source>Max δ</source>
        <translation>Max. δ</translation>
    </message>
    <message>
        <source>Largest area enlargement (A − A_g)/A_g of any step</source>
        <translation>Größte Flächenvergrößerung (A − A_g)/A_g aller Schritte</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Sum of the lengths of all steps by (cx, cy, w, h)</source>
        <translation>Summe der Längen aller Schritte nach (cx, cy, w, h)</translation>
    </message>
    <message>
        <source>Overshoot</source>
        <translation>Überschwingen</translation>
    </message>
    <message>
        <source>How far an edge went past the edge it came to meet, as a fraction of the target&apos;s width or height</source>
        <translation>Wie weit eine Kante über die Kante hinausging, die sie treffen sollte, als Anteil der Breite oder Höhe der Vorgabe</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Why the run ended</source>
        <translation>Warum der Lauf endete</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>The scene is in the clipboard: pixels, vectors, and the run as a table.</source>
        <translation>Die Szene ist in der Zwischenablage: Pixel, Vektoren und der Lauf als Tabelle.</translation>
    </message>
    <message>
        <source>The lanes are in the clipboard: pixels, vectors, and the runs as a table.</source>
        <translation>Die Spuren sind in der Zwischenablage: Pixel, Vektoren und die Läufe als Tabelle.</translation>
    </message>
    <message>
        <source>The surface is in the clipboard: pixels, vectors, and the run as a table.</source>
        <translation>Die Fläche ist in der Zwischenablage: Pixel, Vektoren und der Lauf als Tabelle.</translation>
    </message>
    <message>
        <source>The curves are in the clipboard: pixels, vectors, and the run as a table.</source>
        <translation>Die Kurven sind in der Zwischenablage: Pixel, Vektoren und der Lauf als Tabelle.</translation>
    </message>
    <message>
        <source>The table is in the clipboard, with all digits.</source>
        <translation>Die Tabelle ist mit allen Stellen in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The recipe is in the clipboard: one line, ready to be pasted.</source>
        <translation>Das Rezept ist in der Zwischenablage: eine Zeile, bereit zum Einfügen.</translation>
    </message>
    <message>
        <source>The session is in the clipboard, as text.</source>
        <translation>Die Sitzung ist als Text in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The command is in the clipboard; it makes what you see.</source>
        <translation>Das Kommando ist in der Zwischenablage; es erzeugt, was Sie sehen.</translation>
    </message>
    <message>
        <source>The publications of all lanes are in the clipboard, as BibTeX.</source>
        <translation>Die Veröffentlichungen aller Spuren sind in der Zwischenablage, als BibTeX.</translation>
    </message>
    <message>
        <source>The publication of %1 is in the clipboard, as BibTeX.</source>
        <translation>Die Veröffentlichung von %1 ist in der Zwischenablage, als BibTeX.</translation>
    </message>
    <message>
        <source>The lab is in the clipboard: pixels and vectors.</source>
        <translation>Das Labor ist in der Zwischenablage: Pixel und Vektoren.</translation>
    </message>
    <message>
        <source>What is selected is in the clipboard as text, and the lab as a picture.</source>
        <translation>Das Ausgewählte ist als Text in der Zwischenablage, das Labor als Bild.</translation>
    </message>
</context>
<context>
    <name>DetectorTables</name>
    <message>
        <source>loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Choose one to see its detections</source>
        <translation>Einen wählen, um seine Detektionen zu sehen</translation>
    </message>
    <message>
        <source>Loss of the scene</source>
        <translation>Loss der Szene</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Of the measure over the seeds, in points of 100</source>
        <translation>Des Maßes über die Seeds, in Punkten von 100</translation>
    </message>
    <message>
        <source>Mean difference to the reference, paired by seed</source>
        <translation>Mittlere Differenz zum Bezug, nach Seed gepaart</translation>
    </message>
    <message>
        <source>SE</source>
        <translation>SF</translation>
    </message>
    <message>
        <source>Standard error of the difference</source>
        <translation>Standardfehler der Differenz</translation>
    </message>
    <message>
        <source>Interval of Student&apos;s t</source>
        <translation>Intervall nach Students t</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Exact, by sign flips, two-sided</source>
        <translation>Exakt, durch Vorzeichenwechsel, zweiseitig</translation>
    </message>
    <message>
        <source>p adjusted by Holm over the differences of the measure; table.csv has it over all measures, too</source>
        <translation>p nach Holm über die Differenzen des Maßes; table.csv hat es auch über alle Maße</translation>
    </message>
    <message>
        <source>Differences between the losses</source>
        <translation>Differenzen zwischen den Losses</translation>
    </message>
    <message>
        <source>The reference&apos;s mean, of the others the difference to it; marked where p, by Holm over the measure, is below 0.05</source>
        <translation>Vom Bezug das Mittel, von den anderen die Differenz dazu; markiert, wo p nach Holm über das Maß unter 0,05 liegt</translation>
    </message>
    <message>
        <source>Losses and measures</source>
        <translation>Losses und Maße</translation>
    </message>
    <message>
        <source>suppression</source>
        <translation>Unterdrückung</translation>
    </message>
    <message>
        <source>Training has more methods, and the IoU head</source>
        <translation>Training hat weitere Verfahren und den IoU-Kopf</translation>
    </message>
    <message>
        <source>Mean difference to the first method, paired by seed</source>
        <translation>Mittlere Differenz zum ersten Verfahren, nach Seed gepaart</translation>
    </message>
    <message>
        <source>p adjusted by Holm over the differences of the measure</source>
        <translation>p nach Holm über die Differenzen des Maßes</translation>
    </message>
    <message>
        <source>Differences between methods of suppression</source>
        <translation>Differenzen zwischen den Verfahren der Unterdrückung</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>HtmlPage</name>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder Pause</translation>
    </message>
    <message>
        <source>One step back, one step on</source>
        <translation>Ein Schritt zurück, ein Schritt weiter</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Dasselbe</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>Ten steps</source>
        <translation>Zehn Schritte</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>To the start, to the end</source>
        <translation>Zum Anfang, zum Ende</translation>
    </message>
    <message>
        <source>Backwards, stop, forwards; again: faster</source>
        <translation>Rückwärts, Halt, vorwärts; noch einmal: schneller</translation>
    </message>
    <message>
        <source>Slower, faster</source>
        <translation>Langsamer, schneller</translation>
    </message>
    <message>
        <source>Shift+L</source>
        <translation>Umschalt+L</translation>
    </message>
    <message>
        <source>Start again at the end</source>
        <translation>Am Ende von vorn beginnen</translation>
    </message>
    <message>
        <source>To the next marker</source>
        <translation>Zur nächsten Marke</translation>
    </message>
    <message>
        <source>Choose a lane</source>
        <translation>Spur wählen</translation>
    </message>
    <message>
        <source>Zoom in, zoom out, all boxes</source>
        <translation>Vergrößern, verkleinern, alle Rahmen</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>What is drawn, as in the window</source>
        <translation>Was gezeichnet wird, wie im Fenster</translation>
    </message>
    <message>
        <source>Behind the address: where it opens; also theme=dark, speed=2, play</source>
        <translation>Hinter der Adresse: wo es beginnt; auch theme=dark, speed=2, play</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>ground truth</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>enlargement δ</source>
        <translation>Vergrößerung δ</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>undefiniert</translation>
    </message>
    <message>
        <source>no surface of this run</source>
        <translation>keine Fläche zu diesem Lauf</translation>
    </message>
    <message>
        <source>○ start</source>
        <translation>○ Start</translation>
    </message>
    <message>
        <source>● now</source>
        <translation>● jetzt</translation>
    </message>
    <message>
        <source>✕ lowest</source>
        <translation>✕ tiefster Punkt</translation>
    </message>
    <message>
        <source>✕ highest</source>
        <translation>✕ höchster Punkt</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Draw %1</source>
        <translation>%1 zeichnen</translation>
    </message>
    <message>
        <source>Numbers and surface of %1</source>
        <translation>Zahlen und Fläche von %1</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Verglichen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>Gradient arrows</source>
        <translation>Gradientenpfeile</translation>
    </message>
    <message>
        <source>Gradient field</source>
        <translation>Gradientenfeld</translation>
    </message>
    <message>
        <source>Contours</source>
        <translation>Höhenlinien</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Intersection</source>
        <translation>Schnittfläche</translation>
    </message>
    <message>
        <source>Enclosing box</source>
        <translation>Umschließender Rahmen</translation>
    </message>
    <message>
        <source>Centre distance</source>
        <translation>Mittenabstand</translation>
    </message>
    <message>
        <source>Interpolated box</source>
        <translation>Interpolierter Rahmen</translation>
    </message>
    <message>
        <source>Run path</source>
        <translation>Weg des Laufs</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Scripts are off: this is the picture of one step; all numbers stand below.</source>
        <translation>Skripte sind aus: Dies ist das Bild eines Schritts; alle Zahlen stehen darunter.</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Erster Schritt</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>Schritt vor</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Letzter Schritt</translation>
    </message>
    <message>
        <source>Place in the run</source>
        <translation>Stelle im Lauf</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation>Alle Zahlen</translation>
    </message>
    <message>
        <source>Made with iouscope %1.</source>
        <translation>Erstellt mit iouscope %1.</translation>
    </message>
    <message>
        <source>Open this file in iouscope, or drop it on the window, to go on from its session.</source>
        <translation>In iouscope geöffnet oder aufs Fenster gezogen, lebt die Sitzung in dieser Datei weiter.</translation>
    </message>
    <message>
        <source>slope %1</source>
        <translation>Steigung %1</translation>
    </message>
    <message>
        <source>Trail of boxes</source>
        <translation>Spur der Rahmen</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleich</translation>
    </message>
    <message>
        <source>&amp;Add lane</source>
        <translation>Spur &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Duplicate lane</source>
        <translation>Spur ver&amp;doppeln</translation>
    </message>
    <message>
        <source>Copy the active lane, to change one thing in it</source>
        <translation>Die aktive Spur kopieren, um eines darin zu ändern</translation>
    </message>
    <message>
        <source>&amp;Remove lane</source>
        <translation>Spur &amp;entfernen</translation>
    </message>
    <message>
        <source>Remove the active lane</source>
        <translation>Die aktive Spur entfernen</translation>
    </message>
    <message>
        <source>&amp;Pin this run</source>
        <translation>Diesen Lauf an&amp;heften</translation>
    </message>
    <message>
        <source>Keep the active lane&apos;s run to compare with</source>
        <translation>Den Lauf der aktiven Spur zum Vergleichen behalten</translation>
    </message>
    <message>
        <source>&amp;Next lane</source>
        <translation>&amp;Nächste Spur</translation>
    </message>
    <message>
        <source>Make the next lane the active one</source>
        <translation>Die nächste Spur zur aktiven machen</translation>
    </message>
    <message>
        <source>Pre&amp;vious lane</source>
        <translation>&amp;Vorige Spur</translation>
    </message>
    <message>
        <source>Make the previous lane the active one</source>
        <translation>Die vorige Spur zur aktiven machen</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Ansicht: %1</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;Erkunden</translation>
    </message>
    <message>
        <source>The active lane alone</source>
        <translation>Die aktive Spur allein</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>&amp;Überlagert</translation>
    </message>
    <message>
        <source>The predictions of all lanes in one scene</source>
        <translation>Die Vorhersagen aller Spuren in einer Szene</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>&amp;Raster</translation>
    </message>
    <message>
        <source>A scene or surface for each lane</source>
        <translation>Eine Szene oder Fläche für jede Spur</translation>
    </message>
    <message>
        <source>&amp;Numbers of this pair</source>
        <translation>&amp;Zahlen dieses Paars</translation>
    </message>
    <message>
        <source>Command line that prints value, partials and terms of the boxes on screen</source>
        <translation>Kommandozeile, die Wert, Ableitungen und Terme der Rahmen auf dem Bildschirm ausgibt</translation>
    </message>
    <message>
        <source>This &amp;run</source>
        <translation>Dieser &amp;Lauf</translation>
    </message>
    <message>
        <source>Command line that prints every step of this run</source>
        <translation>Kommandozeile, die jeden Schritt dieses Laufs ausgibt</translation>
    </message>
    <message>
        <source>This &amp;surface</source>
        <translation>Diese &amp;Fläche</translation>
    </message>
    <message>
        <source>Command line that computes this surface</source>
        <translation>Kommandozeile, die diese Fläche berechnet</translation>
    </message>
    <message>
        <source>&amp;Picture of the scene</source>
        <translation>Bild der &amp;Szene</translation>
    </message>
    <message>
        <source>Command line that draws the scene</source>
        <translation>Kommandozeile, die die Szene zeichnet</translation>
    </message>
    <message>
        <source>Picture of the s&amp;urface</source>
        <translation>&amp;Bild der Fläche</translation>
    </message>
    <message>
        <source>Command line that draws the surface</source>
        <translation>Kommandozeile, die die Fläche zeichnet</translation>
    </message>
    <message>
        <source>Picture of the &amp;curves</source>
        <translation>Bild der &amp;Kurven</translation>
    </message>
    <message>
        <source>Command line that draws the curves</source>
        <translation>Kommandozeile, die die Kurven zeichnet</translation>
    </message>
    <message>
        <source>Picture of the &amp;window</source>
        <translation>Bild des F&amp;ensters</translation>
    </message>
    <message>
        <source>Command line that draws the whole window</source>
        <translation>Kommandozeile, die das ganze Fenster zeichnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Die Änderung wieder ausführen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>The view clicked last as a picture, or the table as text, to the clipboard</source>
        <translation>Die zuletzt angeklickte Ansicht als Bild, oder die Tabelle als Text, in die Zwischenablage</translation>
    </message>
    <message>
        <source>Copy &amp;recipe</source>
        <translation>Rezept k&amp;opieren</translation>
    </message>
    <message>
        <source>Boxes and run as one line of text; pasting it brings them back</source>
        <translation>Rahmen und Lauf als eine Textzeile; Einfügen bringt sie zurück</translation>
    </message>
    <message>
        <source>Copy &amp;session text</source>
        <translation>&amp;Sitzung als Text kopieren</translation>
    </message>
    <message>
        <source>Everything the window shows, as text; pasting it brings it back</source>
        <translation>Alles, was das Fenster zeigt, als Text; Einfügen bringt es zurück</translation>
    </message>
    <message>
        <source>Copy as c&amp;ommand</source>
        <translation>Als Ko&amp;mmando kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Boxes, a recipe or a session from the clipboard</source>
        <translation>Rahmen, ein Rezept oder eine Sitzung aus der Zwischenablage</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>&amp;Picture…</source>
        <translation>&amp;Bild…</translation>
    </message>
    <message>
        <source>%1 of the views, with a preview</source>
        <translation>%1 der Ansichten, mit Vorschau</translation>
    </message>
    <message>
        <source>&amp;Film…</source>
        <translation>F&amp;ilm…</translation>
    </message>
    <message>
        <source>Data of the &amp;run…</source>
        <translation>Daten des &amp;Laufs…</translation>
    </message>
    <message>
        <source>Every step of the run as CSV or NPY</source>
        <translation>Jeder Schritt des Laufs als CSV oder NPY</translation>
    </message>
    <message>
        <source>Data of the &amp;surface…</source>
        <translation>Daten der &amp;Fläche…</translation>
    </message>
    <message>
        <source>The values of the surface as CSV or NPY</source>
        <translation>Die Werte der Fläche als CSV oder NPY</translation>
    </message>
    <message>
        <source>Data of the &amp;field…</source>
        <translation>Daten des Fel&amp;ds…</translation>
    </message>
    <message>
        <source>The surface with its partial derivatives as CSV or NPY</source>
        <translation>Die Fläche mit ihren partiellen Ableitungen als CSV oder NPY</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Start from the default session</source>
        <translation>Mit der üblichen Sitzung beginnen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a session file</source>
        <translation>Eine Sitzungsdatei öffnen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Sichern</translation>
    </message>
    <message>
        <source>Save this session</source>
        <translation>Diese Sitzung sichern</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Sichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save this session under another name</source>
        <translation>Diese Sitzung unter einem anderen Namen sichern</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>Open &quot;%1&quot;</source>
        <translation>„%1“ öffnen</translation>
    </message>
    <message>
        <source>&amp;Gallery</source>
        <translation>&amp;Galerie</translation>
    </message>
    <message>
        <source>&amp;All figures</source>
        <translation>&amp;Alle Abbildungen</translation>
    </message>
    <message>
        <source>The papers&apos; figures: as printed, recomputed, difference</source>
        <translation>Die Abbildungen der Arbeiten: wie gedruckt, nachgerechnet, Abweichung</translation>
    </message>
    <message>
        <source>&amp;Reproduction</source>
        <translation>&amp;Nachrechnung</translation>
    </message>
    <message>
        <source>What of the papers&apos; numbers reproduces, what does not, and why</source>
        <translation>Welche Zahlen der Arbeiten sich nachrechnen lassen, welche nicht, und warum</translation>
    </message>
    <message>
        <source>About iouscope</source>
        <translation>Über iouscope</translation>
    </message>
    <message>
        <source>&lt;h3&gt;iouscope %1&lt;/h3&gt;&lt;p&gt;Bounding-box regression losses, live: drag two boxes and see value, gradient, surface and regression change.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;iouscope %1&lt;/h3&gt;&lt;p&gt;Losses der Rahmenregression, lebendig: Ziehen Sie zwei Rahmen und sehen Sie zu, wie Wert, Gradient, Fläche und Regression sich ändern.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Every key and mouse gesture</source>
        <translation>Jede Taste und Mausgeste</translation>
    </message>
    <message>
        <source>&amp;Find a command</source>
        <translation>&amp;Befehl finden</translation>
    </message>
    <message>
        <source>Find a command, a loss or a setting by its name</source>
        <translation>Einen Befehl, einen Loss oder eine Einstellung beim Namen finden</translation>
    </message>
    <message>
        <source>&amp;About iouscope</source>
        <translation>&amp;Über iouscope</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>L&amp;ektionen</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>A lesson from a folder on disk</source>
        <translation>Eine Lektion aus einem Ordner auf der Platte</translation>
    </message>
    <message>
        <source>Open lesson</source>
        <translation>Lektion öffnen</translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation>&amp;Voriger Schritt</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>&amp;Nächster Schritt</translation>
    </message>
    <message>
        <source>Show the &amp;answer</source>
        <translation>&amp;Antwort zeigen</translation>
    </message>
    <message>
        <source>The answer to the question of this step</source>
        <translation>Die Antwort auf die Frage dieses Schritts</translation>
    </message>
    <message>
        <source>&amp;Show me</source>
        <translation>Vor&amp;machen</translation>
    </message>
    <message>
        <source>Do what this step&apos;s goal asks for; can be undone</source>
        <translation>Tun, was das Ziel dieses Schritts verlangt; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Speaker&apos;s no&amp;tes</source>
        <translation>No&amp;tizen</translation>
    </message>
    <message>
        <source>Show or hide the notes of the step</source>
        <translation>Die Notizen des Schritts zeigen oder verbergen</translation>
    </message>
    <message>
        <source>&amp;End lesson</source>
        <translation>Lektion &amp;beenden</translation>
    </message>
    <message>
        <source>Everything is as it was before the lesson</source>
        <translation>Alles ist wie vor der Lektion</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>Vorf&amp;ühren</translation>
    </message>
    <message>
        <source>Full screen for a projector: large type, thick lines; Esc leaves</source>
        <translation>Ganzer Bildschirm für einen Projektor: große Schrift, dicke Linien; Esc verlässt</translation>
    </message>
    <message>
        <source>Next &amp;view</source>
        <translation>Nächste Ansi&amp;cht</translation>
    </message>
    <message>
        <source>Another panel beside the scene while presenting</source>
        <translation>Ein anderer Bereich neben der Szene beim Vorführen</translation>
    </message>
    <message>
        <source>&amp;Black screen</source>
        <translation>&amp;Schwarzer Bildschirm</translation>
    </message>
    <message>
        <source>Nothing to see while presenting; again: back</source>
        <translation>Beim Vorführen nichts zu sehen; nochmals: zurück</translation>
    </message>
    <message>
        <source>&amp;Freeze</source>
        <translation>Ein&amp;frieren</translation>
    </message>
    <message>
        <source>The picture stands still while you work; again: live</source>
        <translation>Das Bild steht still, während Sie arbeiten; nochmals: lebendig</translation>
    </message>
    <message>
        <source>Presenter &amp;window</source>
        <translation>Vortragsfenste&amp;r</translation>
    </message>
    <message>
        <source>Notes, next step and time in a window of their own</source>
        <translation>Notizen, nächster Schritt und Zeit in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>Swap s&amp;creens</source>
        <translation>Bildschirme tausc&amp;hen</translation>
    </message>
    <message>
        <source>Exchange the audience&apos;s screen and the presenter&apos;s</source>
        <translation>Den Bildschirm des Publikums mit dem des Vortragenden tauschen</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>Abspielen oder &amp;Pause</translation>
    </message>
    <message>
        <source>Play the run</source>
        <translation>Den Lauf abspielen</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>Schritt &amp;zurück</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>Step &amp;forward</source>
        <translation>Schritt &amp;vor</translation>
    </message>
    <message>
        <source>One step on</source>
        <translation>Einen Schritt weiter</translation>
    </message>
    <message>
        <source>F&amp;irst step</source>
        <translation>&amp;Erster Schritt</translation>
    </message>
    <message>
        <source>To the start of the run</source>
        <translation>Zum Anfang des Laufs</translation>
    </message>
    <message>
        <source>L&amp;ast step</source>
        <translation>Le&amp;tzter Schritt</translation>
    </message>
    <message>
        <source>To the end of the run</source>
        <translation>Zum Ende des Laufs</translation>
    </message>
    <message>
        <source>Play back&amp;wards</source>
        <translation>&amp;Rückwärts abspielen</translation>
    </message>
    <message>
        <source>Backwards; again: faster</source>
        <translation>Rückwärts; nochmals: schneller</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Stop playing</source>
        <translation>Abspielen anhalten</translation>
    </message>
    <message>
        <source>Play f&amp;orwards</source>
        <translation>V&amp;orwärts abspielen</translation>
    </message>
    <message>
        <source>Forwards; again: faster</source>
        <translation>Vorwärts; nochmals: schneller</translation>
    </message>
    <message>
        <source>Slo&amp;wer</source>
        <translation>Lang&amp;samer</translation>
    </message>
    <message>
        <source>Half the speed</source>
        <translation>Halbe Geschwindigkeit</translation>
    </message>
    <message>
        <source>Fas&amp;ter</source>
        <translation>Sc&amp;hneller</translation>
    </message>
    <message>
        <source>Twice the speed</source>
        <translation>Doppelte Geschwindigkeit</translation>
    </message>
    <message>
        <source>&amp;Marker here</source>
        <translation>&amp;Marke hier</translation>
    </message>
    <message>
        <source>Set or remove a marker at this step</source>
        <translation>Bei diesem Schritt eine Marke setzen oder entfernen</translation>
    </message>
    <message>
        <source>&amp;Next marker</source>
        <translation>&amp;Nächste Marke</translation>
    </message>
    <message>
        <source>To the next marker of the timeline</source>
        <translation>Zur nächsten Marke der Zeitleiste</translation>
    </message>
    <message>
        <source>Loo&amp;p</source>
        <translation>Schle&amp;ife</translation>
    </message>
    <message>
        <source>Start again at the end</source>
        <translation>Am Ende von vorn beginnen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Run from here</source>
        <translation>&amp;Lauf von hier</translation>
    </message>
    <message>
        <source>Descend from the box on screen, and play</source>
        <translation>Vom Rahmen auf dem Bildschirm absteigen und abspielen</translation>
    </message>
    <message>
        <source>&amp;Cancel run</source>
        <translation>Lauf abbre&amp;chen</translation>
    </message>
    <message>
        <source>Stop the run that is being computed</source>
        <translation>Den Lauf anhalten, der gerade berechnet wird</translation>
    </message>
    <message>
        <source>&amp;Live run</source>
        <translation>Lau&amp;fend rechnen</translation>
    </message>
    <message>
        <source>Run again on every change of boxes, loss or settings</source>
        <translation>Bei jeder Änderung von Rahmen, Loss oder Einstellungen neu laufen</translation>
    </message>
    <message>
        <source>Swap boxes</source>
        <translation>Rahmen tauschen</translation>
    </message>
    <message>
        <source>Default boxes</source>
        <translation>Übliche Rahmen</translation>
    </message>
    <message>
        <source>Length of one arrow key press</source>
        <translation>Länge eines Drucks auf eine Pfeiltaste</translation>
    </message>
    <message>
        <source>Nudge length</source>
        <translation>Rücklänge</translation>
    </message>
    <message>
        <source>&amp;Scene</source>
        <translation>&amp;Szene</translation>
    </message>
    <message>
        <source>&amp;Swap boxes</source>
        <translation>Rahmen &amp;tauschen</translation>
    </message>
    <message>
        <source>Exchange prediction and ground truth</source>
        <translation>Vorhersage und Vorgabe vertauschen</translation>
    </message>
    <message>
        <source>Default &amp;boxes</source>
        <translation>&amp;Übliche Rahmen</translation>
    </message>
    <message>
        <source>The two boxes of a new session</source>
        <translation>Die beiden Rahmen einer neuen Sitzung</translation>
    </message>
    <message>
        <source>Surface ranges &amp;follow</source>
        <translation>&amp;Flächenbereiche folgen</translation>
    </message>
    <message>
        <source>Choose the surface&apos;s ranges around the boxes</source>
        <translation>Die Bereiche der Fläche um die Rahmen wählen</translation>
    </message>
    <message>
        <source>S&amp;nap to the other box</source>
        <translation>Am anderen Rahmen &amp;einrasten</translation>
    </message>
    <message>
        <source>A dragged box snaps lightly to edges, centres, sizes and round IoU values</source>
        <translation>Ein bewegter Rahmen rastet leicht an Kanten, Mitten, Größen und runden IoU-Werten ein</translation>
    </message>
    <message>
        <source>&amp;Nudge by</source>
        <translation>&amp;Rücken um</translation>
    </message>
    <message>
        <source>&amp;Gradient arrows</source>
        <translation>&amp;Gradientenpfeile</translation>
    </message>
    <message>
        <source>Descent direction on the edges of the prediction</source>
        <translation>Abstiegsrichtung an den Kanten der Vorhersage</translation>
    </message>
    <message>
        <source>Gradient &amp;field</source>
        <translation>Gradienten&amp;feld</translation>
    </message>
    <message>
        <source>Arrows of the descent direction on the surface</source>
        <translation>Pfeile der Abstiegsrichtung auf der Fläche</translation>
    </message>
    <message>
        <source>&amp;Contours</source>
        <translation>&amp;Höhenlinien</translation>
    </message>
    <message>
        <source>Lines of equal value on the surface</source>
        <translation>Linien gleichen Werts auf der Fläche</translation>
    </message>
    <message>
        <source>G&amp;rid</source>
        <translation>G&amp;itter</translation>
    </message>
    <message>
        <source>Grid and rulers of the scene</source>
        <translation>Gitter und Lineale der Szene</translation>
    </message>
    <message>
        <source>&amp;Intersection</source>
        <translation>&amp;Schnittfläche</translation>
    </message>
    <message>
        <source>Fill what the boxes share</source>
        <translation>Füllen, was die Rahmen gemeinsam haben</translation>
    </message>
    <message>
        <source>&amp;Enclosing box</source>
        <translation>&amp;Umschließender Rahmen</translation>
    </message>
    <message>
        <source>The smallest box around both</source>
        <translation>Der kleinste Rahmen um beide</translation>
    </message>
    <message>
        <source>Centre &amp;distance</source>
        <translation>Mittena&amp;bstand</translation>
    </message>
    <message>
        <source>Line between the centres</source>
        <translation>Linie zwischen den Mittelpunkten</translation>
    </message>
    <message>
        <source>I&amp;nterpolated box</source>
        <translation>I&amp;nterpolierter Rahmen</translation>
    </message>
    <message>
        <source>The box between both, with its coefficient as a handle</source>
        <translation>Der Rahmen zwischen beiden, mit seinem Koeffizienten als Griff</translation>
    </message>
    <message>
        <source>Run &amp;path</source>
        <translation>&amp;Weg des Laufs</translation>
    </message>
    <message>
        <source>Centres of the run in the scene</source>
        <translation>Mittelpunkte des Laufs in der Szene</translation>
    </message>
    <message>
        <source>N&amp;umbers</source>
        <translation>&amp;Zahlen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie die &amp;Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light or dark as the desktop</source>
        <translation>Hell oder dunkel wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dark on white, for projectors and print</source>
        <translation>Dunkel auf Weiß, für Projektoren und Druck</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Light on black</source>
        <translation>Hell auf Schwarz</translation>
    </message>
    <message>
        <source>&amp;Other theme</source>
        <translation>Anderes Farbsche&amp;ma</translation>
    </message>
    <message>
        <source>Change between light and dark</source>
        <translation>Zwischen hell und dunkel wechseln</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Enlarge the interface</source>
        <translation>Die Oberfläche vergrößern</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Shrink the interface</source>
        <translation>Die Oberfläche verkleinern</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Übliche Textgröße</translation>
    </message>
    <message>
        <source>Interface at its usual size</source>
        <translation>Die Oberfläche in üblicher Größe</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Vorführen</translation>
    </message>
    <message>
        <source>Bring the panel &quot;%1&quot; to the front, or hide it there</source>
        <translation>Den Bereich „%1“ nach vorn holen oder dort verbergen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Fit &amp;boxes</source>
        <translation>&amp;Rahmen einpassen</translation>
    </message>
    <message>
        <source>Show both boxes with a margin</source>
        <translation>Beide Rahmen mit einem Rand zeigen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Enlarge the scene</source>
        <translation>Die Szene vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>See more of the scene</source>
        <translation>Mehr von der Szene sehen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farbs&amp;chema</translation>
    </message>
    <message>
        <source>&amp;Workspaces</source>
        <translation>&amp;Arbeitsbereiche</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>Bereich&amp;e</translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation>Anor&amp;dnung zurücksetzen</translation>
    </message>
    <message>
        <source>All panels in their usual places</source>
        <translation>Alle Bereiche an ihren üblichen Plätzen</translation>
    </message>
    <message>
        <source>Run t&amp;rail</source>
        <translation>Sp&amp;ur des Laufs</translation>
    </message>
    <message>
        <source>Boxes the run has passed, evenly over its way</source>
        <translation>Rahmen, durch die der Lauf kam, gleichmäßig über seinen Weg</translation>
    </message>
    <message>
        <source>IoU, loss and step in the scene&apos;s corner</source>
        <translation>IoU, Loss und Schritt in der Ecke der Szene</translation>
    </message>
    <message>
        <source>Numbers: %1</source>
        <translation>Zahlen: %1</translation>
    </message>
    <message>
        <source>&amp;IoU</source>
        <translation>&amp;IoU</translation>
    </message>
    <message>
        <source>IoU of the boxes, with a bar</source>
        <translation>IoU der Rahmen, mit Balken</translation>
    </message>
    <message>
        <source>&amp;Loss</source>
        <translation>&amp;Loss</translation>
    </message>
    <message>
        <source>Value of the loss</source>
        <translation>Wert des Loss</translation>
    </message>
    <message>
        <source>&amp;Terms</source>
        <translation>&amp;Terme</translation>
    </message>
    <message>
        <source>The summands of the loss</source>
        <translation>Die Summanden des Loss</translation>
    </message>
    <message>
        <source>&amp;Enlargement</source>
        <translation>&amp;Vergrößerung</translation>
    </message>
    <message>
        <source>How much larger the prediction is than the ground truth, (A − A_g)/A_g</source>
        <translation>Um wie viel größer die Vorhersage ist als die Vorgabe, (A − A_g)/A_g</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Schritt</translation>
    </message>
    <message>
        <source>Step of the run</source>
        <translation>Schritt des Laufs</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Warum</translation>
    </message>
    <message>
        <source>Why the next step changes the box as it does</source>
        <translation>Warum der nächste Schritt den Rahmen so verändert</translation>
    </message>
    <message>
        <source>Numbers sho&amp;wn</source>
        <translation>Gezeigte Za&amp;hlen</translation>
    </message>
    <message>
        <source>Play list: %1</source>
        <translation>Abspielliste: %1</translation>
    </message>
    <message>
        <source>Steps of several lessons, one after another</source>
        <translation>Schritte mehrerer Lektionen nacheinander</translation>
    </message>
    <message>
        <source>Open play &amp;list…</source>
        <translation>Abspie&amp;lliste öffnen…</translation>
    </message>
    <message>
        <source>A file that names lessons and steps, to be shown one after another</source>
        <translation>Eine Datei, die Lektionen und Schritte nennt, die nacheinander gezeigt werden</translation>
    </message>
    <message>
        <source>Open play list</source>
        <translation>Abspielliste öffnen</translation>
    </message>
    <message>
        <source>Play lists (%1)</source>
        <translation>Abspiellisten (%1)</translation>
    </message>
    <message>
        <source>Back to what was shown before</source>
        <translation>Zurück zu dem, was vorher zu sehen war</translation>
    </message>
    <message>
        <source>The answer, then the next step, then the next lesson</source>
        <translation>Die Antwort, dann der nächste Schritt, dann die nächste Lektion</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Figure: %1</source>
        <translation>Abbildung: %1</translation>
    </message>
    <message>
        <source>First &amp;steps…</source>
        <translation>Erste &amp;Schritte…</translation>
    </message>
    <message>
        <source>Two losses from one start, and three things to try</source>
        <translation>Zwei Losses von einem Start, und drei Dinge zum Ausprobieren</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Finden</translation>
    </message>
    <message>
        <source>Lesson: %1</source>
        <translation>Lektion: %1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Nudge by %1</source>
        <translation>Rücken um %1</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Contours</source>
        <translation>Höhenlinien</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>Colour vision: %1</source>
        <translation>Farbsehen: %1</translation>
    </message>
    <message>
        <source>Preview of the whole program without %1; exports stay as they are</source>
        <translation>Vorschau des ganzen Programms ohne %1; Exporte bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>&amp;Deuteranopia</source>
        <translation>&amp;Deuteranopie</translation>
    </message>
    <message>
        <source>green cones</source>
        <translation>grüne Zapfen</translation>
    </message>
    <message>
        <source>&amp;Protanopia</source>
        <translation>&amp;Protanopie</translation>
    </message>
    <message>
        <source>red cones</source>
        <translation>rote Zapfen</translation>
    </message>
    <message>
        <source>&amp;Tritanopia</source>
        <translation>&amp;Tritanopie</translation>
    </message>
    <message>
        <source>blue cones</source>
        <translation>blaue Zapfen</translation>
    </message>
    <message>
        <source>&amp;Usual</source>
        <translation>&amp;Üblich</translation>
    </message>
    <message>
        <source>Colours as they are</source>
        <translation>Farben, wie sie sind</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>Arbeitsbereich: %1</translation>
    </message>
    <message>
        <source>Panel: %1</source>
        <translation>Bereich: %1</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Colour &amp;vision</source>
        <translation>Farb&amp;sehen</translation>
    </message>
    <message>
        <source>Copy c&amp;itation</source>
        <translation>Quellenangabe kop&amp;ieren</translation>
    </message>
    <message>
        <source>Where the losses of all lanes were published, as BibTeX</source>
        <translation>Wo die Losses aller Spuren veröffentlicht wurden, als BibTeX</translation>
    </message>
    <message>
        <source>Open &amp;COCO files…</source>
        <translation>&amp;COCO-Dateien öffnen…</translation>
    </message>
    <message>
        <source>Truths and detections for the lab of average precision</source>
        <translation>Vorgaben und Detektionen für das Labor der Average Precision</translation>
    </message>
    <message>
        <source>&amp;Code of the loss…</source>
        <translation>&amp;Code des Loss…</translation>
    </message>
    <message>
        <source>The loss as PyTorch, NumPy, C++ or LaTeX, to copy or to save</source>
        <translation>Der Loss als PyTorch, NumPy, C++ oder LaTeX, zum Kopieren oder Speichern</translation>
    </message>
    <message>
        <source>%1 of the run or of a lab&apos;s steps, with a preview</source>
        <translation>%1 des Laufs oder der Schritte eines Labors, mit Vorschau</translation>
    </message>
    <message>
        <source>Open &amp;boxes…</source>
        <translation>&amp;Rahmen öffnen…</translation>
    </message>
    <message>
        <source>A table of boxes for what is in the middle: detections with their scores, truths, or a pair</source>
        <translation>Eine Tabelle von Rahmen für das, was in der Mitte steht: Detektionen mit ihren Scores, Vorgaben oder ein Paar</translation>
    </message>
    <message>
        <source>&amp;Import boxes…</source>
        <translation>Rahmen &amp;importieren…</translation>
    </message>
    <message>
        <source>Truths and detections of COCO, YOLO, VOC, CSV and other files, for the panel Data</source>
        <translation>Vorgaben und Detektionen aus COCO-, YOLO-, VOC-, CSV- und anderen Dateien, für das Feld Daten</translation>
    </message>
    <message>
        <source>Difference to %1</source>
        <translation>Differenz zu %1</translation>
    </message>
    <message>
        <source>The surface shows the loss minus this one; how far apart they are is shown beside the formula</source>
        <translation>Die Fläche zeigt den Loss minus diesen; wie weit beide auseinanderliegen, steht bei der Formel</translation>
    </message>
    <message>
        <source>L&amp;oss</source>
        <translation>L&amp;oss</translation>
    </message>
    <message>
        <source>&amp;Own formula</source>
        <translation>&amp;Eigene Formel</translation>
    </message>
    <message>
        <source>Edit the loss as a formula; every view follows while you type</source>
        <translation>Den Loss als Formel bearbeiten; jede Ansicht folgt beim Tippen</translation>
    </message>
    <message>
        <source>Edit a &amp;copy</source>
        <translation>&amp;Kopie bearbeiten</translation>
    </message>
    <message>
        <source>The active lane takes a copy of its loss, to edit</source>
        <translation>Die aktive Spur bekommt eine Kopie ihres Loss zum Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Difference to</source>
        <translation>&amp;Differenz zu</translation>
    </message>
    <message>
        <source>O&amp;pen formula…</source>
        <translation>Formel ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>A .loss file for the active lane; it is read again when another program saves it</source>
        <translation>Eine .loss-Datei für die aktive Spur; sie wird neu gelesen, wenn ein anderes Programm sie speichert</translation>
    </message>
    <message>
        <source>&amp;Save formula…</source>
        <translation>Formel &amp;speichern …</translation>
    </message>
    <message>
        <source>The formula of the active lane as a .loss file</source>
        <translation>Die Formel der aktiven Spur als .loss-Datei</translation>
    </message>
    <message>
        <source>&amp;Remove unused formulas</source>
        <translation>&amp;Unbenutzte Formeln entfernen</translation>
    </message>
    <message>
        <source>Formulas that no lane, pinned run, surface or batch uses leave the lists</source>
        <translation>Formeln, die keine Spur, kein angehefteter Lauf, keine Fläche und kein Stapel benutzt, verlassen die Listen</translation>
    </message>
    <message>
        <source>Remove unused formulas</source>
        <translation>Unbenutzte Formeln entfernen</translation>
    </message>
    <message>
        <source>My &amp;program…</source>
        <translation>Mein &amp;Programm …</translation>
    </message>
    <message>
        <source>A program of yours as the loss: PyTorch, NumPy or any other code</source>
        <translation>Ein eigenes Programm als Loss: PyTorch, NumPy oder anderer Code</translation>
    </message>
    <message>
        <source>Next &amp;worst pair</source>
        <translation>&amp;Nächstes schlechtestes Paar</translation>
    </message>
    <message>
        <source>The next pair of the panel Data, in its order</source>
        <translation>Das nächste Paar des Feldes Daten, in dessen Reihenfolge</translation>
    </message>
    <message>
        <source>&amp;Previous pair</source>
        <translation>&amp;Voriges Paar</translation>
    </message>
    <message>
        <source>The one before it</source>
        <translation>Das davor</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>&amp;Wrap it in</source>
        <translation>&amp;Umhüllen mit</translation>
    </message>
    <message>
        <source>Wrap the loss in %1</source>
        <translation>Den Loss mit %1 umhüllen</translation>
    </message>
    <message>
        <source>&amp;Made of others…</source>
        <translation>Aus &amp;anderen gemacht …</translation>
    </message>
    <message>
        <source>A sum of losses with weights, and wrappers around it, by choosing</source>
        <translation>Eine gewichtete Summe von Losses und Hüllen darum, zum Auswählen</translation>
    </message>
    <message>
        <source>&amp;Sweep…</source>
        <translation>Studi&amp;e …</translation>
    </message>
    <message>
        <source>Simulations of every combination of losses, parameters and protocols, and their table</source>
        <translation>Simulationen jeder Kombination von Losses, Parametern und Protokollen und ihre Tabelle</translation>
    </message>
    <message>
        <source>Pict&amp;ure of the pair</source>
        <translation>Bild des &amp;Paares</translation>
    </message>
    <message>
        <source>The image of the pair under its boxes, from the folder of pictures</source>
        <translation>Das Bild des Paares unter seinen Rahmen, aus dem Bilderordner</translation>
    </message>
    <message>
        <source>Ne&amp;xt workspace</source>
        <translation>Nä&amp;chster Arbeitsbereich</translation>
    </message>
    <message>
        <source>The next one of this list, after the last the first</source>
        <translation>Der nächste dieser Liste, nach dem letzten der erste</translation>
    </message>
    <message>
        <source>Pre&amp;vious workspace</source>
        <translation>&amp;Voriger Arbeitsbereich</translation>
    </message>
    <message>
        <source>The one before in this list, before the first the last</source>
        <translation>Der davor in dieser Liste, vor dem ersten der letzte</translation>
    </message>
</context>
<context>
    <name>NumberText</name>
    <message>
        <source>undefined</source>
        <translation>undefiniert</translation>
    </message>
</context>
<context>
    <name>OpenSession</name>
    <message>
        <source>The panels of this session cannot be arranged as they were.</source>
        <translation>Die Bereiche dieser Sitzung lassen sich nicht so anordnen, wie sie waren.</translation>
    </message>
    <message>
        <source>Restored. Save keeps it.</source>
        <translation>Wiederhergestellt. Sichern behält es.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Read again. Undo brings back what was here before.</source>
        <translation>Neu gelesen. Rückgängig holt zurück, was vorher hier war.</translation>
    </message>
</context>
<context>
    <name>PairTexts</name>
    <message>
        <source>Pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Δ area</source>
        <translation>Δ Fläche</translation>
    </message>
    <message>
        <source>Centre error</source>
        <translation>Mittelpunktfehler</translation>
    </message>
    <message>
        <source>Δ width</source>
        <translation>Δ Breite</translation>
    </message>
    <message>
        <source>Δ height</source>
        <translation>Δ Höhe</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>Seitenverhältnis</translation>
    </message>
    <message>
        <source>matched</source>
        <translation>zugeordnet</translation>
    </message>
    <message>
        <source>unmatched</source>
        <translation>ohne Vorgabe</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignoriert</translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>large</source>
        <translation>groß</translation>
    </message>
    <message>
        <source>%1: a click sorts, the worst first; another turns it round</source>
        <translation>%1: ein Klick sortiert, das Schlechteste zuerst; ein weiterer kehrt die Reihenfolge um</translation>
    </message>
</context>
<context>
    <name>PaletteEntries</name>
    <message>
        <source>Loss: %1 (%2)</source>
        <translation>Loss: %1 (%2)</translation>
    </message>
    <message>
        <source>Optimiser: %1</source>
        <translation>Optimierer: %1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Steps in: %1</source>
        <translation>Schritte in: %1</translation>
    </message>
    <message>
        <source>Gradient in: %1</source>
        <translation>Gradient in: %1</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Terme</translation>
    </message>
    <message>
        <source>Box notation: %1 (%2)</source>
        <translation>Schreibweise der Rahmen: %1 (%2)</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Loss: %1</source>
        <translation>Loss: %1</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Terme</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>All losses</source>
        <translation>Alle Losses</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>Interpolation</source>
        <translation>Interpolation</translation>
    </message>
    <message>
        <source>My numbers</source>
        <translation>Meine Zahlen</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Precision and recall</source>
        <translation>Precision und Recall</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>Average Precision</translation>
    </message>
    <message>
        <source>Detections</source>
        <translation>Detektionen</translation>
    </message>
    <message>
        <source>Truths</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Suppression</source>
        <translation>Unterdrückung</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Scores over IoU</source>
        <translation>Scores über der IoU</translation>
    </message>
    <message>
        <source>IoU head</source>
        <translation>IoU-Kopf</translation>
    </message>
    <message>
        <source>Fates</source>
        <translation>Schicksale</translation>
    </message>
    <message>
        <source>Fates by method</source>
        <translation>Schicksale je Verfahren</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Slender and small</source>
        <translation>Schlank und klein</translation>
    </message>
    <message>
        <source>Truths and anchors</source>
        <translation>Vorgaben und Anker</translation>
    </message>
    <message>
        <source>Balanced weights</source>
        <translation>Ausgeglichene Gewichte</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Measures over place</source>
        <translation>Maße über dem Ort</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>Hidden part</source>
        <translation>Verdeckter Teil</translation>
    </message>
    <message>
        <source>IoU and bound</source>
        <translation>IoU und Schranke</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Rotated boxes</source>
        <translation>Gedrehte Rahmen</translation>
    </message>
    <message>
        <source>Loss and descent</source>
        <translation>Loss und Abstieg</translation>
    </message>
    <message>
        <source>Surface over the angle</source>
        <translation>Fläche über dem Winkel</translation>
    </message>
    <message>
        <source>Losses side by side</source>
        <translation>Losses nebeneinander</translation>
    </message>
    <message>
        <source>Curves of the run</source>
        <translation>Kurven des Laufs</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Differenzen</translation>
    </message>
    <message>
        <source>All measures</source>
        <translation>Alle Maße</translation>
    </message>
    <message>
        <source>Methods of suppression</source>
        <translation>Verfahren der Unterdrückung</translation>
    </message>
    <message>
        <source>Intervals of differences</source>
        <translation>Intervalle der Differenzen</translation>
    </message>
    <message>
        <source>Training threshold</source>
        <translation>Trainingsschwelle</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Zeugnis</translation>
    </message>
</context>
<context>
    <name>ProtocolFacts</name>
    <message>
        <source>Starts and targets</source>
        <translation>Starts und Ziele</translation>
    </message>
    <message>
        <source>%1 pairs, listed</source>
        <translation>%1 Paare, aufgelistet</translation>
    </message>
    <message>
        <source>Cloud of starts</source>
        <translation>Wolke der Starts</translation>
    </message>
    <message>
        <source>uniform in a disk</source>
        <translation>gleichmäßig in einer Scheibe</translation>
    </message>
    <message>
        <source>denser towards the middle</source>
        <translation>zur Mitte hin dichter</translation>
    </message>
    <message>
        <source>Start centres</source>
        <translation>Mitten der Starts</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Radius</translation>
    </message>
    <message>
        <source>Target centre</source>
        <translation>Mitte der Ziele</translation>
    </message>
    <message>
        <source>Target area</source>
        <translation>Flächeninhalt der Ziele</translation>
    </message>
    <message>
        <source>Target w:h</source>
        <translation>Ziel w:h</translation>
    </message>
    <message>
        <source>Start area × target&apos;s</source>
        <translation>Start-Inhalt × Ziel</translation>
    </message>
    <message>
        <source>Start w:h</source>
        <translation>Start w:h</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps in</source>
        <translation>Schritte in</translation>
    </message>
    <message>
        <source>Gradient of</source>
        <translation>Gradient von</translation>
    </message>
    <message>
        <source>the mean over all cases</source>
        <translation>dem Mittel über alle Fälle</translation>
    </message>
    <message>
        <source>each case&apos;s own loss</source>
        <translation>dem eigenen Loss jedes Falls</translation>
    </message>
    <message>
        <source>Step × (2 − IoU)</source>
        <translation>Schritt × (2 − IoU)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>angegeben</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>erschlossen</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>vermutet</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>from step %1 %2</source>
        <translation>ab Schritt %1 %2</translation>
    </message>
    <message>
        <source>The protocol has %1</source>
        <translation>Das Protokoll hat %1</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>Anker</translation>
    </message>
    <message>
        <source>each case&apos;s start</source>
        <translation>Start jedes Falls</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>touching</source>
        <translation>Berührung</translation>
    </message>
    <message>
        <source>equal width</source>
        <translation>gleiche Breite</translation>
    </message>
    <message>
        <source>equal height</source>
        <translation>gleiche Höhe</translation>
    </message>
    <message>
        <source>equal aspect ratio</source>
        <translation>gleiches Seitenverhältnis</translation>
    </message>
    <message>
        <source>IoU = %1</source>
        <translation>IoU = %1</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>ground truth</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>step %1 → %2 of %3</source>
        <translation>Schritt %1 → %2 von %3</translation>
    </message>
    <message>
        <source>%1, %2 × %3</source>
        <translation>%1, %2 × %3</translation>
    </message>
    <message>
        <source>%1 × larger than both</source>
        <translation>%1 × größer als beide</translation>
    </message>
</context>
<context>
    <name>RecipeText</name>
    <message>
        <source>step &lt; %1</source>
        <translation>Schritt &lt; %1</translation>
    </message>
    <message>
        <source>beyond %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>stop rules %1</source>
        <translation>Stoppregeln %1</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1 to step %2</source>
        <translation>%1 bis Schritt %2</translation>
    </message>
    <message>
        <source>rate %1</source>
        <translation>Schrittweite %1</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>Loss %1</translation>
    </message>
    <message>
        <source>variant %1</source>
        <translation>Variante %1</translation>
    </message>
    <message>
        <source>optimiser %1</source>
        <translation>Optimierer %1</translation>
    </message>
    <message>
        <source>box form %1</source>
        <translation>Rahmenform %1</translation>
    </message>
    <message>
        <source>step factor 2 − IoU</source>
        <translation>Schrittfaktor 2 − IoU</translation>
    </message>
    <message>
        <source>no step factor</source>
        <translation>kein Schrittfaktor</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>the same recipe</source>
        <translation>dasselbe Rezept</translation>
    </message>
    <message>
        <source>differs only in %1</source>
        <translation>anders ist nur: %1</translation>
    </message>
    <message>
        <source>differs in %1</source>
        <translation>anders sind: %1</translation>
    </message>
    <message>
        <source>anchor of the code</source>
        <translation>Anker des Codes</translation>
    </message>
    <message>
        <source>no change of loss</source>
        <translation>kein Wechsel des Loss</translation>
    </message>
    <message>
        <source>losses %1</source>
        <translation>Losses %1</translation>
    </message>
</context>
<context>
    <name>RotatedLosses</name>
    <message>
        <source>loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Every loss at the pair that is shown; choose one</source>
        <translation>Jeder Loss am gezeigten Paar; wählen Sie einen</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>0 for equal boxes, but for KFIoU</source>
        <translation>0 für gleiche Rahmen, außer bei KFIoU</translation>
    </message>
    <message>
        <source>Slope per root of the truth&apos;s area</source>
        <translation>Steigung je Wurzel der Fläche der Vorgabe</translation>
    </message>
    <message>
        <source>Slope per radian: the turning moment</source>
        <translation>Steigung je Radiant: das Drehmoment</translation>
    </message>
    <message>
        <source>Losses of rotated boxes</source>
        <translation>Losses gedrehter Rahmen</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>∂angle</source>
        <translation>∂Winkel</translation>
    </message>
</context>
<context>
    <name>StudyView</name>
    <message>
        <source>mean 1 − IoU at the end</source>
        <translation>mittleres 1 − IoU am Ende</translation>
    </message>
    <message>
        <source>steps to a mean IoU of 0.9</source>
        <translation>Schritte bis zum mittleren IoU von 0,9</translation>
    </message>
    <message>
        <source>highest mean enlargement</source>
        <translation>größte mittlere Vergrößerung</translation>
    </message>
    <message>
        <source>mean enlargement at the end</source>
        <translation>mittlere Vergrößerung am Ende</translation>
    </message>
    <message>
        <source>mean L1 at the end</source>
        <translation>mittleres L1 am Ende</translation>
    </message>
    <message>
        <source>bad states</source>
        <translation>schlechte Zustände</translation>
    </message>
</context>
<context>
    <name>SuppressPicture</name>
    <message>
        <source>detection %1</source>
        <translation>Detektion %1</translation>
    </message>
    <message>
        <source>truth %1</source>
        <translation>Vorgabe %1</translation>
    </message>
    <message>
        <source>Nothing is selected yet.</source>
        <translation>Noch ist nichts ausgewählt.</translation>
    </message>
    <message>
        <source>Selection %1 of %2: #%3 with score %4</source>
        <translation>Auswahl %1 von %2: #%3 mit Score %4</translation>
    </message>
    <message>
        <source>; suppresses %1</source>
        <translation>; unterdrückt %1</translation>
    </message>
    <message>
        <source>; lowers the score of %1</source>
        <translation>; senkt den Score von %1</translation>
    </message>
</context>
<context>
    <name>SuppressTables</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation>unterdrückt</translation>
    </message>
    <message>
        <source>below the least score</source>
        <translation>unter dem kleinsten Score</translation>
    </message>
    <message>
        <source>#</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Number, as in the image</source>
        <translation>Nummer, wie im Bild</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Its class; type another name to make a new one</source>
        <translation>Ihre Klasse; ein anderer Name legt eine neue an</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>fate</source>
        <translation>Schicksal</translation>
    </message>
    <message>
        <source>What has become of it by the selection shown</source>
        <translation>Was aus ihr bis zur gezeigten Auswahl geworden ist</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>What it is ranked by, as the method has made it</source>
        <translation>Wonach sie geordnet wird, wie das Verfahren es hinterlassen hat</translation>
    </message>
    <message>
        <source>by</source>
        <translation>durch</translation>
    </message>
    <message>
        <source>Who suppressed it or lowered its score last; in parentheses: who came nearest to it</source>
        <translation>Wer sie unterdrückt oder ihren Score zuletzt gesenkt hat; in Klammern: wer ihr am nächsten kam</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>With that one, as the method measures it</source>
        <translation>Mit jener, wie das Verfahren sie misst</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>From the overlap to the threshold; where scores are lowered, from the score to the least one. Negative: suppressed</source>
        <translation>Von der Überlappung zur Schwelle; wo Scores gesenkt werden, vom Score zum kleinsten. Negativ: unterdrückt</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>With the truth of its class that it overlaps most</source>
        <translation>Mit der Vorgabe ihrer Klasse, die sie am stärksten überlappt</translation>
    </message>
    <message>
        <source>Centre and size in pixels</source>
        <translation>Mitte und Größe in Pixeln</translation>
    </message>
    <message>
        <source>Type a box</source>
        <translation>Rahmen eintippen</translation>
    </message>
    <message>
        <source>Remove boxes</source>
        <translation>Rahmen entfernen</translation>
    </message>
    <message>
        <source>Score of the class, 0 to 1</source>
        <translation>Score der Klasse, 0 bis 1</translation>
    </message>
    <message>
        <source>Predicted IoU, 0 to 1</source>
        <translation>Vorhergesagte IoU, 0 bis 1</translation>
    </message>
    <message>
        <source>Detections</source>
        <translation>Detektionen</translation>
    </message>
    <message>
        <source>Each detection by each method</source>
        <translation>Jede Detektion bei jedem Verfahren</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Every method with the numbers set above; choose one</source>
        <translation>Jedes Verfahren mit den eingestellten Zahlen; wählen Sie eines</translation>
    </message>
    <message>
        <source>Detections it keeps</source>
        <translation>Detektionen, die es behält</translation>
    </message>
    <message>
        <source>AP</source>
        <translation>AP</translation>
    </message>
    <message>
        <source>COCO&apos;s, of what it keeps</source>
        <translation>Die von COCO, für das, was es behält</translation>
    </message>
    <message>
        <source>AP50</source>
        <translation>AP50</translation>
    </message>
    <message>
        <source>At IoU 0.5</source>
        <translation>Bei IoU 0,5</translation>
    </message>
    <message>
        <source>AP75</source>
        <translation>AP75</translation>
    </message>
    <message>
        <source>At IoU 0.75</source>
        <translation>Bei IoU 0,75</translation>
    </message>
    <message>
        <source>Methods side by side</source>
        <translation>Verfahren nebeneinander</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
</context>
<context>
    <name>SurfaceNotes</name>
    <message>
        <source>▨ undefined</source>
        <translation>▨ undefiniert</translation>
    </message>
    <message>
        <source>▨ below 0: no logarithm</source>
        <translation>▨ unter 0: kein Logarithmus</translation>
    </message>
    <message>
        <source>nothing above 0: linear colours</source>
        <translation>nichts über 0: lineare Farben</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;Erkunden</translation>
    </message>
    <message>
        <source>All panels in their usual places</source>
        <translation>Alle Bereiche an ihren üblichen Plätzen</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleich</translation>
    </message>
    <message>
        <source>Lanes, their table and their curves</source>
        <translation>Spuren, ihre Tabelle und ihre Kurven</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>&amp;Stapel</translation>
    </message>
    <message>
        <source>Simulations of many starts beside the scene</source>
        <translation>Simulationen vieler Starts neben der Szene</translation>
    </message>
    <message>
        <source>&amp;Average precision</source>
        <translation>&amp;Average Precision</translation>
    </message>
    <message>
        <source>What AP makes of truths and detections that one can draw</source>
        <translation>Was AP aus Vorgaben und Detektionen macht, die man zeichnen kann</translation>
    </message>
    <message>
        <source>S&amp;uppression</source>
        <translation>&amp;Unterdrückung</translation>
    </message>
    <message>
        <source>Which detections survive, who suppresses whom, step by step</source>
        <translation>Welche Detektionen bleiben, wer wen unterdrückt, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Assi&amp;gnment</source>
        <translation>&amp;Zuordnung</translation>
    </message>
    <message>
        <source>Which anchors of a detector learn which truth</source>
        <translation>Welche Anker eines Detektors welche Vorgabe lernen</translation>
    </message>
    <message>
        <source>&amp;Intervals in time</source>
        <translation>&amp;Intervalle in der Zeit</translation>
    </message>
    <message>
        <source>IoU in one dimension: intervals on a time line</source>
        <translation>IoU in einer Dimension: Intervalle auf einem Zeitstrahl</translation>
    </message>
    <message>
        <source>Soft &amp;masks</source>
        <translation>Weiche &amp;Masken</translation>
    </message>
    <message>
        <source>Dice and soft IoU of masks that one paints</source>
        <translation>Dice und weiche IoU von Masken, die man malt</translation>
    </message>
    <message>
        <source>&amp;Hidden parts</source>
        <translation>Ver&amp;deckte Teile</translation>
    </message>
    <message>
        <source>What IoU a prediction can have that sees a part alone</source>
        <translation>Welche IoU eine Vorhersage haben kann, die nur einen Teil sieht</translation>
    </message>
    <message>
        <source>&amp;Torus</source>
        <translation>&amp;Torus</translation>
    </message>
    <message>
        <source>Regions of two angles, with wrap-around and without</source>
        <translation>Regionen zweier Winkel, mit und ohne Umlauf</translation>
    </message>
    <message>
        <source>&amp;Rotated boxes</source>
        <translation>&amp;Gedrehte Rahmen</translation>
    </message>
    <message>
        <source>Boxes with an angle, their losses and how they descend</source>
        <translation>Rahmen mit einem Winkel, ihre Losses und wie sie absteigen</translation>
    </message>
    <message>
        <source>&amp;Detector</source>
        <translation>Detekto&amp;r</translation>
    </message>
    <message>
        <source>When the regression loss matters: a simulated detector, not COCO</source>
        <translation>Wann der Regressions-Loss zählt: ein simulierter Detektor, nicht COCO</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>Gradientenabstieg</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>DIoU / CIoU simulation (2020)</source>
        <translation>DIoU-/CIoU-Simulation (2020)</translation>
    </message>
    <message>
        <source>Extended IoU: smooth or plain near the match</source>
        <translation>Extended IoU: glatt oder einfach nahe der Deckung</translation>
    </message>
    <message>
        <source>Extended IoU: the same shapes at three sizes</source>
        <translation>Extended IoU: dieselben Formen in drei Größen</translation>
    </message>
    <message>
        <source>Extended IoU: three starts, one target</source>
        <translation>Extended IoU: drei Starts, eine Vorgabe</translation>
    </message>
    <message>
        <source>InterpIoU simulation</source>
        <translation>InterpIoU-Simulation</translation>
    </message>
    <message>
        <source>Enlargement of a disjoint box</source>
        <translation>Wachstum eines getrennten Rahmens</translation>
    </message>
    <message>
        <source>InterpIoU simulation, small targets (1/256)</source>
        <translation>InterpIoU-Simulation, kleine Vorgaben (1/256)</translation>
    </message>
    <message>
        <source>InterpIoU simulation, small targets (1/500)</source>
        <translation>InterpIoU-Simulation, kleine Vorgaben (1/500)</translation>
    </message>
    <message>
        <source>InterpIoU simulation, small targets (1/64)</source>
        <translation>InterpIoU-Simulation, kleine Vorgaben (1/64)</translation>
    </message>
    <message>
        <source>WIoU simulation, all cases</source>
        <translation>WIoU-Simulation, alle Fälle</translation>
    </message>
    <message>
        <source>WIoU simulation, major cases</source>
        <translation>WIoU-Simulation, Hauptfälle</translation>
    </message>
    <message>
        <source>What IoU measures</source>
        <translation>Was IoU misst</translation>
    </message>
    <message>
        <source>Five pixels</source>
        <translation>Fünf Pixel</translation>
    </message>
    <message>
        <source>The desert</source>
        <translation>Die Wüste</translation>
    </message>
    <message>
        <source>Logarithmic sizes</source>
        <translation>Logarithmische Größen</translation>
    </message>
    <message>
        <source>Relatives of IoU</source>
        <translation>Verwandte der IoU</translation>
    </message>
    <message>
        <source>Names that collide</source>
        <translation>Namen, die kollidieren</translation>
    </message>
    <message>
        <source>Three directions</source>
        <translation>Drei Richtungen</translation>
    </message>
    <message>
        <source>One loss, eight results</source>
        <translation>Ein Loss, acht Ergebnisse</translation>
    </message>
    <message>
        <source>Losses that disagree with IoU</source>
        <translation>Losses, die der IoU widersprechen</translation>
    </message>
    <message>
        <source>IoU below zero</source>
        <translation>IoU unter null</translation>
    </message>
    <message>
        <source>An odd order of GIoU</source>
        <translation>Eine seltsame Reihenfolge der GIoU</translation>
    </message>
    <message>
        <source>From a kink to a bowl</source>
        <translation>Vom Knick zur Schale</translation>
    </message>
    <message>
        <source>Steady optimisation</source>
        <translation>Stetiges Optimieren</translation>
    </message>
    <message>
        <source>Eight anchors on a slender truth</source>
        <translation>Acht Anker auf einer schlanken Vorgabe</translation>
    </message>
    <message>
        <source>Equal IoU, different GGIoU</source>
        <translation>Gleiche IoU, andere GGIoU</translation>
    </message>
    <message>
        <source>The geometry of penalties</source>
        <translation>Die Geometrie der Strafterme</translation>
    </message>
    <message>
        <source>The interpolated box</source>
        <translation>Der interpolierte Rahmen</translation>
    </message>
    <message>
        <source>How large alpha must be</source>
        <translation>Wie groß Alpha sein muss</translation>
    </message>
    <message>
        <source>The boost zone</source>
        <translation>Die Verstärkungszone</translation>
    </message>
    <message>
        <source>Gradients as fields</source>
        <translation>Gradienten als Felder</translation>
    </message>
    <message>
        <source>The large simulation</source>
        <translation>Die große Simulation</translation>
    </message>
    <message>
        <source>The cloud of starts</source>
        <translation>Die Wolke der Starts</translation>
    </message>
    <message>
        <source>Boxes that blow up</source>
        <translation>Rahmen, die sich aufblähen</translation>
    </message>
    <message>
        <source>Small objects</source>
        <translation>Kleine Objekte</translation>
    </message>
    <message>
        <source>Which alpha?</source>
        <translation>Welches Alpha?</translation>
    </message>
    <message>
        <source>Reproduction</source>
        <translation>Reproduktion</translation>
    </message>
    <message>
        <source>Norms</source>
        <translation>Normen</translation>
    </message>
    <message>
        <source>Plain IoU</source>
        <translation>Reine IoU</translation>
    </message>
    <message>
        <source>Geometric penalties</source>
        <translation>Geometrische Strafen</translation>
    </message>
    <message>
        <source>Focusing</source>
        <translation>Fokussierung</translation>
    </message>
    <message>
        <source>Powerful-IoU</source>
        <translation>Powerful-IoU</translation>
    </message>
    <message>
        <source>InterpIoU</source>
        <translation>InterpIoU</translation>
    </message>
    <message>
        <source>Extended IoU</source>
        <translation>Extended IoU</translation>
    </message>
    <message>
        <source>Gaussian-guided</source>
        <translation>Gauß-geführt</translation>
    </message>
    <message>
        <source>Popular extras</source>
        <translation>Beliebte Extras</translation>
    </message>
    <message>
        <source>Published scripts</source>
        <translation>Veröffentlichte Skripte</translation>
    </message>
    <message>
        <source>Own losses</source>
        <translation>Eigene Losses</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Not scale invariant; gradient ±1 everywhere, a kink at the minimum.</source>
        <translation>Nicht skaleninvariant; überall Gradient ±1, ein Knick im Minimum.</translation>
    </message>
    <message>
        <source>Not scale invariant; libraries differ by ½ and by taking the mean.</source>
        <translation>Nicht skaleninvariant; Bibliotheken unterscheiden sich um ½ und durch das Mitteln.</translation>
    </message>
    <message>
        <source>Over centre and size.</source>
        <translation>Über Mitte und Größe.</translation>
    </message>
    <message>
        <source>Not scale invariant; β = 1/9 is common in detectors, which also divide by the anchor&apos;s size first.</source>
        <translation>Nicht skaleninvariant; β = 1/9 ist bei Detektoren üblich, die außerdem zuerst durch die Größe des Ankers teilen.</translation>
    </message>
    <message>
        <source>Over the four edges.</source>
        <translation>Über die vier Kanten.</translation>
    </message>
    <message>
        <source>Exactly zero gradient on disjoint boxes; a kink at the minimum, where fixed steps oscillate.</source>
        <translation>Gradient genau null bei getrennten Rahmen; ein Knick im Minimum, wo feste Schritte schwingen.</translation>
    </message>
    <message>
        <source>Infinite and without a usable gradient on disjoint boxes; public code clamps IoU at 1e-6, which makes the gradient 0.</source>
        <translation>Unendlich und ohne brauchbaren Gradienten bei getrennten Rahmen; öffentlicher Code kappt die IoU bei 1e-6, was den Gradienten 0 macht.</translation>
    </message>
    <message>
        <source>Grows a disjoint box before it moves it; degenerates to IoU when one box holds the other.</source>
        <translation>Vergrößert einen getrennten Rahmen, bevor er ihn bewegt; wird zur IoU, wenn ein Rahmen den anderen enthält.</translation>
    </message>
    <message>
        <source>α is detached.</source>
        <translation>α ist abgetrennt.</translation>
    </message>
    <message>
        <source>v is 0 for any box of the target&apos;s aspect ratio; its ∂w and ∂h have opposite signs, so it cannot shrink both. Author code clamps the metric at −1, which stops the gradient of far boxes of very different shape.</source>
        <translation>v ist 0 für jeden Rahmen mit dem Seitenverhältnis der Vorgabe; ∂w und ∂h haben entgegengesetzte Vorzeichen, beide zugleich kann es also nicht verkleinern. Der Code der Autoren kappt die Metrik bei −1, was den Gradienten ferner Rahmen ganz anderer Form anhält.</translation>
    </message>
    <message>
        <source>α = 0 below IoU 0.5.</source>
        <translation>α = 0 unter IoU 0,5.</translation>
    </message>
    <message>
        <source>The step drops 1/(w²+h²) from the aspect term: not a gradient.</source>
        <translation>Der Schritt lässt 1/(w²+h²) im Term des Seitenverhältnisses weg: kein Gradient.</translation>
    </message>
    <message>
        <source>α is differentiated too.</source>
        <translation>Auch α wird abgeleitet.</translation>
    </message>
    <message>
        <source>c² is differentiated, so a disjoint box grows to lower the penalty; no penalty for equal centres.</source>
        <translation>c² wird abgeleitet, ein getrennter Rahmen wächst daher, um die Strafe zu senken; keine Strafe bei gleichen Mitten.</translation>
    </message>
    <message>
        <source>The WIoU authors&apos; code shows another formula under this name, without the size terms.</source>
        <translation>Der Code der WIoU-Autoren zeigt unter diesem Namen eine andere Formel, ohne die Größenterme.</translation>
    </message>
    <message>
        <source>The weight is detached.</source>
        <translation>Das Gewicht ist abgetrennt.</translation>
    </message>
    <message>
        <source>0 with zero gradient on disjoint boxes: the farthest boxes are ignored.</source>
        <translation>0 mit Gradient null bei getrennten Rahmen: Die fernsten Rahmen werden übergangen.</translation>
    </message>
    <message>
        <source>The weight is differentiated too.</source>
        <translation>Auch das Gewicht wird abgeleitet.</translation>
    </message>
    <message>
        <source>Kinks on the axes; Λ rewards moving to an axis, so it can push away along the minor axis; grows disjoint boxes.</source>
        <translation>Knicke auf den Achsen; Λ belohnt die Bewegung zu einer Achse hin und kann so längs der kürzeren Achse wegschieben; vergrößert getrennte Rahmen.</translation>
    </message>
    <message>
        <source>Zero gradient on disjoint boxes.</source>
        <translation>Gradient null bei getrennten Rahmen.</translation>
    </message>
    <message>
        <source>A disjoint box moves by its centre alone and never changes size.</source>
        <translation>Ein getrennter Rahmen bewegt sich nur mit seiner Mitte und ändert nie die Größe.</translation>
    </message>
    <message>
        <source>Monotonic focusing.</source>
        <translation>Monotone Fokussierung.</translation>
    </message>
    <message>
        <source>Non-monotonic focusing.</source>
        <translation>Nicht monotone Fokussierung.</translation>
    </message>
    <message>
        <source>A disjoint box moves by its centre alone; boxes far worse than the mean are held back on purpose.</source>
        <translation>Ein getrennter Rahmen bewegt sich nur mit seiner Mitte; Rahmen, die viel schlechter als das Mittel sind, werden absichtlich zurückgehalten.</translation>
    </message>
    <message>
        <source>The gain 2P e^(−P²) vanishes for far boxes: 7e-4 at P = 3, 1.4e-10 at P = 5.</source>
        <translation>Der Faktor 2P e^(−P²) verschwindet für ferne Rahmen: 7e-4 bei P = 3, 1,4e-10 bei P = 5.</translation>
    </message>
    <message>
        <source>Not monotone: on disjoint boxes it peaks at P = 0.943 and beyond that pushes the box away from the target.</source>
        <translation>Nicht monoton: Bei getrennten Rahmen hat er seinen Gipfel bei P = 0,943 und schiebt jenseits davon den Rahmen von der Vorgabe weg.</translation>
    </message>
    <message>
        <source>α = 0.98.</source>
        <translation>α = 0,98.</translation>
    </message>
    <message>
        <source>The gradient is exactly 0 once the gap exceeds α/(1−α) target sizes (49 for α = 0.98).</source>
        <translation>Der Gradient ist genau 0, sobald die Lücke α/(1−α) Größen der Vorgabe übersteigt (49 bei α = 0,98).</translation>
    </message>
    <message>
        <source>α = 0.9.</source>
        <translation>α = 0,9.</translation>
    </message>
    <message>
        <source>Authors&apos; clamp 0.6 to 0.99.</source>
        <translation>Grenzen der Autoren, 0,6 bis 0,99.</translation>
    </message>
    <message>
        <source>α is detached, so the gradient is not that of the plotted value: the value can rise while IoU improves.</source>
        <translation>α ist abgetrennt, der Gradient ist also nicht der des gezeichneten Werts: Der Wert kann steigen, während die IoU besser wird.</translation>
    </message>
    <message>
        <source>The text&apos;s example clamp.</source>
        <translation>Die Beispielgrenzen des Texts.</translation>
    </message>
    <message>
        <source>Keeps a non-zero gradient at the minimum and oscillates; not mirror-symmetric when disjoint (anchored at the top left).</source>
        <translation>Behält im Minimum einen Gradienten ungleich null und schwingt; nicht spiegelsymmetrisch bei getrennten Rahmen (links oben verankert).</translation>
    </message>
    <message>
        <source>Steps along U_e times the gradient.</source>
        <translation>Schritte längs U_e mal dem Gradienten.</translation>
    </message>
    <message>
        <source>Power 2.</source>
        <translation>Potenz 2.</translation>
    </message>
    <message>
        <source>Without SOT the step shrinks with the square of the size: large boxes are all but trapped. Not mirror-symmetric when disjoint.</source>
        <translation>Ohne SOT schrumpft der Schritt mit dem Quadrat der Größe: Große Rahmen sitzen fast fest. Nicht spiegelsymmetrisch bei getrennten Rahmen.</translation>
    </message>
    <message>
        <source>Not mirror-symmetric when disjoint.</source>
        <translation>Nicht spiegelsymmetrisch bei getrennten Rahmen.</translation>
    </message>
    <message>
        <source>The metric itself.</source>
        <translation>Die Metrik selbst.</translation>
    </message>
    <message>
        <source>0/0 when the boxes do not overlap (defined as 0), so no gradient there. A metric: it is ascended.</source>
        <translation>0/0, wenn die Rahmen sich nicht überlappen (als 0 festgelegt), dort also kein Gradient. Eine Metrik: Sie wird erstiegen.</translation>
    </message>
    <message>
        <source>Weighted smooth-L1.</source>
        <translation>Gewichteter Smooth-L1.</translation>
    </message>
    <message>
        <source>0 with zero gradient on disjoint boxes. Anchor size, h&apos;s δ = 0.11 and the detached weight are choices of ours where the text is silent.</source>
        <translation>0 mit Gradient null bei getrennten Rahmen. Ankergröße, δ = 0,11 von h und das abgetrennte Gewicht haben wir gewählt, wo der Text schweigt.</translation>
    </message>
    <message>
        <source>Zero slope of the overlap term as IoU goes to 0: a slow start.</source>
        <translation>Steigung null des Überlappungsterms, wenn die IoU gegen 0 geht: ein langsamer Beginn.</translation>
    </message>
    <message>
        <source>Depends on the scale; does not vanish at the optimum (slope 1/c); vanishes for distances far above c.</source>
        <translation>Hängt von der Skala ab; verschwindet nicht im Optimum (Steigung 1/c); verschwindet für Abstände weit über c.</translation>
    </message>
    <message>
        <source>Ratio below 1: the overlap gradient vanishes earlier.</source>
        <translation>Verhältnis unter 1: Der Gradient der Überlappung verschwindet früher.</translation>
    </message>
    <message>
        <source>Depends on the image&apos;s size; some ports take the feature map&apos;s or the enclosing box&apos;s.</source>
        <translation>Hängt von der Bildgröße ab; manche Portierungen nehmen die der Merkmalskarte oder des umschließenden Rahmens.</translation>
    </message>
    <message>
        <source>s = 0, the authors&apos; default.</source>
        <translation>s = 0, wie bei den Autoren üblich.</translation>
    </message>
    <message>
        <source>Grows disjoint boxes; s depends on the data set.</source>
        <translation>Vergrößert getrennte Rahmen; s hängt vom Datensatz ab.</translation>
    </message>
    <message>
        <source>Step of the published simulation.</source>
        <translation>Schritt der veröffentlichten Simulation.</translation>
    </message>
    <message>
        <source>The step is not a gradient: edge cascades with slips, twice the size derivative. Use it only to reproduce the published curves.</source>
        <translation>Der Schritt ist kein Gradient: Kantenkaskaden mit Versehen, doppelte Ableitung der Größe. Nur nehmen, um die veröffentlichten Kurven nachzurechnen.</translation>
    </message>
    <message>
        <source>First coordinate&apos;s share.</source>
        <translation>Anteil der ersten Koordinate.</translation>
    </message>
    <message>
        <source>Second coordinate&apos;s share.</source>
        <translation>Anteil der zweiten Koordinate.</translation>
    </message>
    <message>
        <source>Third coordinate&apos;s share.</source>
        <translation>Anteil der dritten Koordinate.</translation>
    </message>
    <message>
        <source>Fourth coordinate&apos;s share.</source>
        <translation>Anteil der vierten Koordinate.</translation>
    </message>
    <message>
        <source>beta</source>
        <translation>beta</translation>
    </message>
    <message>
        <source>Where the square turns into a line (pixels).</source>
        <translation>Wo das Quadrat in eine Gerade übergeht (Pixel).</translation>
    </message>
    <message>
        <source>Area the boxes share.</source>
        <translation>Fläche, die beiden Rahmen gemeinsam ist.</translation>
    </message>
    <message>
        <source>Area covered by either box.</source>
        <translation>Fläche, die einer der beiden Rahmen bedeckt.</translation>
    </message>
    <message>
        <source>Intersection over union.</source>
        <translation>Schnitt durch Vereinigung.</translation>
    </message>
    <message>
        <source>The plain overlap loss.</source>
        <translation>Der reine Überlappungs-Loss.</translation>
    </message>
    <message>
        <source>The whole loss.</source>
        <translation>Der ganze Loss.</translation>
    </message>
    <message>
        <source>Width of the smallest box around both.</source>
        <translation>Breite des kleinsten Rahmens um beide.</translation>
    </message>
    <message>
        <source>Height of the smallest box around both.</source>
        <translation>Höhe des kleinsten Rahmens um beide.</translation>
    </message>
    <message>
        <source>Area of the smallest box around both.</source>
        <translation>Fläche des kleinsten Rahmens um beide.</translation>
    </message>
    <message>
        <source>Share of the enclosing box that neither box covers.</source>
        <translation>Anteil des umschließenden Rahmens, den keiner der beiden bedeckt.</translation>
    </message>
    <message>
        <source>Squared distance of the centres.</source>
        <translation>Quadrierter Abstand der Mitten.</translation>
    </message>
    <message>
        <source>Squared diagonal of the smallest box around both.</source>
        <translation>Quadrierte Diagonale des kleinsten Rahmens um beide.</translation>
    </message>
    <message>
        <source>Distance of the centres against the diagonal.</source>
        <translation>Abstand der Mitten gegen die Diagonale.</translation>
    </message>
    <message>
        <source>Squared difference of the aspect angles, 4/π²Δ².</source>
        <translation>Quadrierte Differenz der Winkel der Seitenverhältnisse, 4/π²Δ².</translation>
    </message>
    <message>
        <source>Weight of the aspect term, v/(1−IoU+v).</source>
        <translation>Gewicht des Seitenverhältnisterms, v/(1−IoU+v).</translation>
    </message>
    <message>
        <source>Weighted aspect difference.</source>
        <translation>Gewichtete Differenz der Seitenverhältnisse.</translation>
    </message>
    <message>
        <source>The aspect difference under α.</source>
        <translation>Die Differenz der Seitenverhältnisse unter α.</translation>
    </message>
    <message>
        <source>Difference of the widths.</source>
        <translation>Differenz der Breiten.</translation>
    </message>
    <message>
        <source>Difference of the heights.</source>
        <translation>Differenz der Höhen.</translation>
    </message>
    <message>
        <source>gamma</source>
        <translation>gamma</translation>
    </message>
    <message>
        <source>Power of the overlap weight.</source>
        <translation>Potenz des Überlappungsgewichts.</translation>
    </message>
    <message>
        <source>Efficient IoU before the weight.</source>
        <translation>Efficient IoU vor dem Gewicht.</translation>
    </message>
    <message>
        <source>Weight by overlap.</source>
        <translation>Gewicht nach Überlappung.</translation>
    </message>
    <message>
        <source>The weighted loss.</source>
        <translation>Der gewichtete Loss.</translation>
    </message>
    <message>
        <source>theta</source>
        <translation>theta</translation>
    </message>
    <message>
        <source>Power of the shape cost; the paper takes 2 to 6.</source>
        <translation>Potenz der Formkosten; die Arbeit nimmt 2 bis 6.</translation>
    </message>
    <message>
        <source>Horizontal distance of the centres.</source>
        <translation>Waagerechter Abstand der Mitten.</translation>
    </message>
    <message>
        <source>Vertical distance of the centres.</source>
        <translation>Senkrechter Abstand der Mitten.</translation>
    </message>
    <message>
        <source>sin 2φ of the line between the centres: 0 on an axis, 1 on the diagonal.</source>
        <translation>sin 2φ der Linie zwischen den Mitten: 0 auf einer Achse, 1 auf der Diagonale.</translation>
    </message>
    <message>
        <source>Centre distance against the enclosing box, sharpened near an axis.</source>
        <translation>Mittenabstand gegen den umschließenden Rahmen, nahe einer Achse verschärft.</translation>
    </message>
    <message>
        <source>Difference of the sizes.</source>
        <translation>Differenz der Größen.</translation>
    </message>
    <message>
        <source>Power of the weight.</source>
        <translation>Potenz des Gewichts.</translation>
    </message>
    <message>
        <source>Weight by difficulty.</source>
        <translation>Gewicht nach Schwierigkeit.</translation>
    </message>
    <message>
        <source>exp(ρ²/c²), c² detached.</source>
        <translation>exp(ρ²/c²), c² abgetrennt.</translation>
    </message>
    <message>
        <source>Power of the outlier degree.</source>
        <translation>Potenz des Ausreißergrads.</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Running mean of 1−IoU; given, it is frozen, else a simulation starts at 1 and advances it.</source>
        <translation>Laufendes Mittel von 1−IoU; angegeben ist es eingefroren, sonst beginnt eine Simulation bei 1 und führt es fort.</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Step of the running mean, per simulation step.</source>
        <translation>Schritt des laufenden Mittels, je Simulationsschritt.</translation>
    </message>
    <message>
        <source>1−IoU of this box against the running mean.</source>
        <translation>1−IoU dieses Rahmens gegen das laufende Mittel.</translation>
    </message>
    <message>
        <source>Weight by outlier degree, detached.</source>
        <translation>Gewicht nach Ausreißergrad, abgetrennt.</translation>
    </message>
    <message>
        <source>alpha</source>
        <translation>alpha</translation>
    </message>
    <message>
        <source>Base of the decay.</source>
        <translation>Basis des Abklingens.</translation>
    </message>
    <message>
        <source>delta</source>
        <translation>delta</translation>
    </message>
    <message>
        <source>Outlier degree at which the weight is 1.</source>
        <translation>Ausreißergrad, bei dem das Gewicht 1 ist.</translation>
    </message>
    <message>
        <source>Mean distance of the four edges in target sizes.</source>
        <translation>Mittlerer Abstand der vier Kanten in Größen der Vorgabe.</translation>
    </message>
    <message>
        <source>Penalty of the edge distance.</source>
        <translation>Strafe des Kantenabstands.</translation>
    </message>
    <message>
        <source>lambda</source>
        <translation>lambda</translation>
    </message>
    <message>
        <source>Scale of the quality in the attention.</source>
        <translation>Skala der Güte in der Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>PIoU before the attention.</source>
        <translation>PIoU vor der Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>e^(−P)</source>
        <translation>e^(−P)</translation>
    </message>
    <message>
        <source>3x e^(−x²) at x = λq.</source>
        <translation>3x e^(−x²) bei x = λq.</translation>
    </message>
    <message>
        <source>Interpolation coefficient.</source>
        <translation>Interpolationskoeffizient.</translation>
    </message>
    <message>
        <source>Where between prediction and target.</source>
        <translation>Wo zwischen Vorhersage und Vorgabe.</translation>
    </message>
    <message>
        <source>IoU of the interpolated box and the target.</source>
        <translation>IoU des interpolierten Rahmens und der Vorgabe.</translation>
    </message>
    <message>
        <source>Overlap loss of the interpolated box.</source>
        <translation>Überlappungs-Loss des interpolierten Rahmens.</translation>
    </message>
    <message>
        <source>lo</source>
        <translation>lo</translation>
    </message>
    <message>
        <source>hi</source>
        <translation>hi</translation>
    </message>
    <message>
        <source>Largest α.</source>
        <translation>Größtes α.</translation>
    </message>
    <message>
        <source>Area shared; negative, by the area between, when disjoint.</source>
        <translation>Gemeinsame Fläche; bei getrennten Rahmen negativ, um die Fläche dazwischen.</translation>
    </message>
    <message>
        <source>S_p + S_g − I_e.</source>
        <translation>S_p + S_g − I_e.</translation>
    </message>
    <message>
        <source>I_e/U_e, in (−1, 1].</source>
        <translation>I_e/U_e, in (−1, 1].</translation>
    </message>
    <message>
        <source>power</source>
        <translation>Potenz</translation>
    </message>
    <message>
        <source>Power of the convex transform (Eq. 23).</source>
        <translation>Potenz der konvexen Abbildung (Gl. 23).</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Where the square turns into a line.</source>
        <translation>Wo das Quadrat in eine Gerade übergeht.</translation>
    </message>
    <message>
        <source>Share of the Gaussian.</source>
        <translation>Anteil der Gaußfunktion.</translation>
    </message>
    <message>
        <source>Standard deviation in overlap sizes.</source>
        <translation>Standardabweichung in Größen der Überlappung.</translation>
    </message>
    <message>
        <source>Squared centre distance in standard deviations.</source>
        <translation>Quadrierter Mittenabstand in Standardabweichungen.</translation>
    </message>
    <message>
        <source>Exponent of the centre distance.</source>
        <translation>Exponent des Mittenabstands.</translation>
    </message>
    <message>
        <source>Exponent of the overlap.</source>
        <translation>Exponent der Überlappung.</translation>
    </message>
    <message>
        <source>IoU^(1−α) e^(−αq/2).</source>
        <translation>IoU^(1−α) e^(−αq/2).</translation>
    </message>
    <message>
        <source>Factor of the weight.</source>
        <translation>Faktor des Gewichts.</translation>
    </message>
    <message>
        <source>Where smooth-L1 turns into a line.</source>
        <translation>Wo Smooth-L1 in eine Gerade übergeht.</translation>
    </message>
    <message>
        <source>w_loc·GGIoU^λ, detached.</source>
        <translation>w_loc·GGIoU^λ, abgetrennt.</translation>
    </message>
    <message>
        <source>Smooth-L1 of the encoded differences.</source>
        <translation>Smooth-L1 der kodierten Differenzen.</translation>
    </message>
    <message>
        <source>Power of every term.</source>
        <translation>Potenz jedes Terms.</translation>
    </message>
    <message>
        <source>Overlap loss.</source>
        <translation>Überlappungs-Loss.</translation>
    </message>
    <message>
        <source>Uncovered share of the enclosing box.</source>
        <translation>Unbedeckter Anteil des umschließenden Rahmens.</translation>
    </message>
    <message>
        <source>Centre distance.</source>
        <translation>Mittenabstand.</translation>
    </message>
    <message>
        <source>Aspect difference.</source>
        <translation>Differenz der Seitenverhältnisse.</translation>
    </message>
    <message>
        <source>c</source>
        <translation>c</translation>
    </message>
    <message>
        <source>Mean size in the data set (pixels).</source>
        <translation>Mittlere Größe im Datensatz (Pixel).</translation>
    </message>
    <message>
        <source>Δx² + Δy² + ((w−w_g)² + (h−h_g)²)/4.</source>
        <translation>Δx² + Δy² + ((w−w_g)² + (h−h_g)²)/4.</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Scale of both boxes; the paper: 0.5 to 1.5.</source>
        <translation>Skala beider Rahmen; die Arbeit: 0,5 bis 1,5.</translation>
    </message>
    <message>
        <source>IoU of the scaled boxes.</source>
        <translation>IoU der skalierten Rahmen.</translation>
    </message>
    <message>
        <source>Overlap loss of scaled boxes.</source>
        <translation>Überlappungs-Loss der skalierten Rahmen.</translation>
    </message>
    <message>
        <source>image_w</source>
        <translation>Bildbreite</translation>
    </message>
    <message>
        <source>Image width (pixels).</source>
        <translation>Bildbreite (Pixel).</translation>
    </message>
    <message>
        <source>image_h</source>
        <translation>Bildhöhe</translation>
    </message>
    <message>
        <source>Image height (pixels).</source>
        <translation>Bildhöhe (Pixel).</translation>
    </message>
    <message>
        <source>Corner distances against the image&apos;s diagonal.</source>
        <translation>Eckenabstände gegen die Diagonale des Bilds.</translation>
    </message>
    <message>
        <source>Power of the target&apos;s sizes.</source>
        <translation>Potenz der Größen der Vorgabe.</translation>
    </message>
    <message>
        <source>Power of the shape cost.</source>
        <translation>Potenz der Formkosten.</translation>
    </message>
    <message>
        <source>2 w_g^s/(w_g^s + h_g^s)</source>
        <translation>2 w_g^s/(w_g^s + h_g^s)</translation>
    </message>
    <message>
        <source>2 h_g^s/(w_g^s + h_g^s)</source>
        <translation>2 h_g^s/(w_g^s + h_g^s)</translation>
    </message>
    <message>
        <source>Centre distance weighted by the target&apos;s shape.</source>
        <translation>Mittenabstand, nach der Form der Vorgabe gewichtet.</translation>
    </message>
    <message>
        <source>step limit reached</source>
        <translation>Schrittgrenze erreicht</translation>
    </message>
    <message>
        <source>IoU reached</source>
        <translation>IoU erreicht</translation>
    </message>
    <message>
        <source>step became small</source>
        <translation>Schritt wurde klein</translation>
    </message>
    <message>
        <source>width or height fell to 0 or below</source>
        <translation>Breite oder Höhe fiel auf 0 oder darunter</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>step limit</source>
        <translation>Schrittgrenze</translation>
    </message>
    <message>
        <source>small step</source>
        <translation>kleiner Schritt</translation>
    </message>
    <message>
        <source>no size left</source>
        <translation>keine Größe mehr</translation>
    </message>
    <message>
        <source>Decay of the first moment.</source>
        <translation>Abklingen des ersten Moments.</translation>
    </message>
    <message>
        <source>Decay of the second moment.</source>
        <translation>Abklingen des zweiten Moments.</translation>
    </message>
    <message>
        <source>Added to the root of the second moment.</source>
        <translation>Wird zur Wurzel des zweiten Moments addiert.</translation>
    </message>
    <message>
        <source>Share of the last step that is kept.</source>
        <translation>Anteil des letzten Schritts, der erhalten bleibt.</translation>
    </message>
    <message>
        <source>choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>a symbolic link</source>
        <translation>ein symbolischer Verweis</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>eine Pipe</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>ein Socket</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>ein Gerät</translation>
    </message>
    <message>
        <source>free some space or choose another place</source>
        <translation>Platz schaffen oder einen anderen Ort wählen</translation>
    </message>
    <message>
        <source>the file-size limit was reached</source>
        <translation>die Grenze der Dateigröße ist erreicht</translation>
    </message>
    <message>
        <source>choose a place you may write to</source>
        <translation>einen Ort mit Schreibrecht wählen</translation>
    </message>
    <message>
        <source>the folder must exist</source>
        <translation>den Ordner muss es geben</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>Standardausgabe</translation>
    </message>
    <message>
        <source>the file name is empty</source>
        <translation>der Dateiname ist leer</translation>
    </message>
    <message>
        <source>name a file</source>
        <translation>eine Datei angeben</translation>
    </message>
    <message>
        <source>is %1, not written to</source>
        <translation>ist %1, dorthin wird nicht geschrieben</translation>
    </message>
    <message>
        <source>name a regular file or a new one</source>
        <translation>eine gewöhnliche oder eine neue Datei angeben</translation>
    </message>
    <message>
        <source>is not writable: %1</source>
        <translation>ist nicht beschreibbar: %1</translation>
    </message>
    <message>
        <source>name another file</source>
        <translation>eine andere Datei angeben</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>cannot be written, its folder: %1</source>
        <translation>lässt sich nicht schreiben, der Ordner: %1</translation>
    </message>
    <message>
        <source>name a folder that exists and that you may write to</source>
        <translation>einen vorhandenen Ordner mit Schreibrecht angeben</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>cannot keep the permissions</source>
        <translation>die Zugriffsrechte lassen sich nicht beibehalten</translation>
    </message>
    <message>
        <source>writing failed</source>
        <translation>Schreiben fehlgeschlagen</translation>
    </message>
    <message>
        <source>became %1 meanwhile</source>
        <translation>ist inzwischen %1</translation>
    </message>
    <message>
        <source>cannot be put in place</source>
        <translation>lässt sich nicht an seinen Platz bringen</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>name a file that exists</source>
        <translation>eine vorhandene Datei angeben</translation>
    </message>
    <message>
        <source>is larger than %1 MB</source>
        <translation>ist größer als %1 MB</translation>
    </message>
    <message>
        <source>split it</source>
        <translation>die Datei aufteilen</translation>
    </message>
    <message>
        <source>is %1, not a regular file</source>
        <translation>ist %1, keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>name a regular file, or - for standard input</source>
        <translation>eine gewöhnliche Datei angeben, oder - für die Standardeingabe</translation>
    </message>
    <message>
        <source>name a readable file</source>
        <translation>eine lesbare Datei angeben</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>top</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>write %1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4 eingeben</translation>
    </message>
    <message>
        <source>no box notation &quot;%1&quot;</source>
        <translation>es gibt keine Schreibweise „%1“ für Rahmen</translation>
    </message>
    <message>
        <source>number %1 (%2)</source>
        <translation>Zahl %1 (%2)</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>write four numbers</source>
        <translation>vier Zahlen eingeben</translation>
    </message>
    <message>
        <source>nothing follows the last separator</source>
        <translation>nach dem letzten Trennzeichen folgt nichts</translation>
    </message>
    <message>
        <source>four numbers are needed, found %1</source>
        <translation>nötig sind vier Zahlen, gefunden: %1</translation>
    </message>
    <message>
        <source>%1 is less than %2</source>
        <translation>„%1“ ist kleiner als „%2“</translation>
    </message>
    <message>
        <source>give %1 &lt;= %2</source>
        <translation>nötig ist „%1“ &lt;= „%2“</translation>
    </message>
    <message>
        <source>%1 is not finite</source>
        <translation>%1 ist nicht endlich</translation>
    </message>
    <message>
        <source>give a number</source>
        <translation>eine Zahl angeben</translation>
    </message>
    <message>
        <source>%1 is out of range</source>
        <translation>%1 liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>give a magnitude of at most 1e9</source>
        <translation>einen Betrag von höchstens 1e9 angeben</translation>
    </message>
    <message>
        <source>%1 is negative</source>
        <translation>%1 ist negativ</translation>
    </message>
    <message>
        <source>give a size of 0 or more</source>
        <translation>eine Größe ab 0 angeben</translation>
    </message>
    <message>
        <source>give a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2 angeben</translation>
    </message>
    <message>
        <source>the file does not hold a JSON object</source>
        <translation>die Datei enthält kein JSON-Objekt</translation>
    </message>
    <message>
        <source>start it with {</source>
        <translation>mit { beginnen</translation>
    </message>
    <message>
        <source>this file is of another kind</source>
        <translation>diese Datei ist von anderer Art</translation>
    </message>
    <message>
        <source>the format must be &quot;%1&quot;</source>
        <translation>das Format muss „%1“ sein</translation>
    </message>
    <message>
        <source>the version is missing</source>
        <translation>die Version fehlt</translation>
    </message>
    <message>
        <source>give &quot;version&quot;: 1</source>
        <translation>&quot;version&quot;: 1 angeben</translation>
    </message>
    <message>
        <source>version %1 was written by a newer program</source>
        <translation>Version %1 stammt von einem neueren Programm</translation>
    </message>
    <message>
        <source>this one reads versions up to %1; update it to open the file</source>
        <translation>dieses liest Versionen bis %1; zum Öffnen das Programm aktualisieren</translation>
    </message>
    <message>
        <source>this is not a switch</source>
        <translation>das ist kein Schalter</translation>
    </message>
    <message>
        <source>give true or false</source>
        <translation>true oder false angeben</translation>
    </message>
    <message>
        <source>this is not a whole number in range</source>
        <translation>das ist keine ganze Zahl im Bereich</translation>
    </message>
    <message>
        <source>give one from %1 to %2</source>
        <translation>eine von %1 bis %2 angeben</translation>
    </message>
    <message>
        <source>this field is missing</source>
        <translation>dieses Feld fehlt</translation>
    </message>
    <message>
        <source>this is not a list as expected</source>
        <translation>das ist nicht die erwartete Liste</translation>
    </message>
    <message>
        <source>give 1 to %1 numbers in []</source>
        <translation>1 bis %1 Zahlen in [] angeben</translation>
    </message>
    <message>
        <source>this is not a number in range</source>
        <translation>das ist keine Zahl im Bereich</translation>
    </message>
    <message>
        <source>these are not numbers as expected</source>
        <translation>das sind nicht die erwarteten Zahlen</translation>
    </message>
    <message>
        <source>give a list of %1 numbers</source>
        <translation>eine Liste von %1 Zahlen angeben</translation>
    </message>
    <message>
        <source>this is not a text as expected</source>
        <translation>das ist nicht der erwartete Text</translation>
    </message>
    <message>
        <source>give at most %1 characters in quotes</source>
        <translation>höchstens %1 Zeichen in Anführungszeichen angeben</translation>
    </message>
    <message>
        <source>give at most %1 texts in []</source>
        <translation>höchstens %1 Texte in [] angeben</translation>
    </message>
    <message>
        <source>this is not an object of texts</source>
        <translation>das ist kein Objekt aus Texten</translation>
    </message>
    <message>
        <source>give at most %1 in {&quot;name&quot;: &quot;text&quot;}</source>
        <translation>höchstens %1 in {&quot;name&quot;: &quot;text&quot;} angeben</translation>
    </message>
    <message>
        <source>this is not an object</source>
        <translation>das ist kein Objekt</translation>
    </message>
    <message>
        <source>give 1 to %1 objects in []</source>
        <translation>1 bis %1 Objekte in [] angeben</translation>
    </message>
    <message>
        <source>unknown field</source>
        <translation>unbekanntes Feld</translation>
    </message>
    <message>
        <source>remove it, or check its spelling</source>
        <translation>entfernen oder die Schreibweise prüfen</translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <translation>%1, Zeile %2, Spalte %3</translation>
    </message>
    <message>
        <source>a field name is longer than 1024 bytes</source>
        <translation>ein Feldname ist länger als 1024 Bytes</translation>
    </message>
    <message>
        <source>shorten it</source>
        <translation>kürzen</translation>
    </message>
    <message>
        <source>field &quot;%1&quot; appears twice in one object</source>
        <translation>das Feld „%1“ steht zweimal in einem Objekt</translation>
    </message>
    <message>
        <source>keep one</source>
        <translation>eines behalten</translation>
    </message>
    <message>
        <source>correct the text at this position</source>
        <translation>den Text an dieser Stelle berichtigen</translation>
    </message>
    <message>
        <source>a number is too large</source>
        <translation>eine Zahl ist zu groß</translation>
    </message>
    <message>
        <source>this is not JSON at &quot;%1&quot;</source>
        <translation>das ist bei „%1“ kein JSON</translation>
    </message>
    <message>
        <source>the nesting is deeper than 64</source>
        <translation>die Verschachtelung ist tiefer als 64</translation>
    </message>
    <message>
        <source>flatten it</source>
        <translation>flacher aufbauen</translation>
    </message>
    <message>
        <source>this is neither a number nor a ratio</source>
        <translation>das ist weder eine Zahl noch ein Verhältnis</translation>
    </message>
    <message>
        <source>write 0.5 or &quot;1/2&quot;</source>
        <translation>0.5 oder &quot;1/2&quot; schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a finite number</source>
        <translation>„%1“ ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too large or too small for a number</source>
        <translation>„%1“ ist zu groß oder zu klein für eine Zahl</translation>
    </message>
    <message>
        <source>give a magnitude between 1e-300 and 1e300</source>
        <translation>einen Betrag zwischen 1e-300 und 1e300 angeben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>write a decimal number with a point, as 0.5 or 1e-3</source>
        <translation>eine Dezimalzahl mit Punkt eingeben, etwa 0.5 oder 1e-3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not finite</source>
        <translation>„%1“ ist nicht endlich</translation>
    </message>
    <message>
        <source>give a finite number</source>
        <translation>eine endliche Zahl angeben</translation>
    </message>
    <message>
        <source>the box after &quot;%1&quot; does not say what its numbers are</source>
        <translation>der Rahmen nach „%1“ sagt nicht, was seine Zahlen bedeuten</translation>
    </message>
    <message>
        <source>write cxcywh, xyxy or xywh before them</source>
        <translation>davor cxcywh, xyxy oder xywh schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a session, a protocol, a recipe nor boxes</source>
        <translation>„%1“ ist weder Sitzung noch Protokoll, Rezept oder Rahmen</translation>
    </message>
    <message>
        <source>boxes are written as xyxy 10,20,30,40 or pred=cxcywh:1,1,2,2</source>
        <translation>Rahmen schreibt man als xyxy 10,20,30,40 oder pred=cxcywh:1,1,2,2</translation>
    </message>
    <message>
        <source>two boxes for one place</source>
        <translation>zwei Rahmen für einen Platz</translation>
    </message>
    <message>
        <source>name them pred and target</source>
        <translation>mit pred und target benennen</translation>
    </message>
    <message>
        <source>one of the boxes has no name</source>
        <translation>einer der Rahmen hat keinen Namen</translation>
    </message>
    <message>
        <source>no box follows the name</source>
        <translation>nach dem Namen folgt kein Rahmen</translation>
    </message>
    <message>
        <source>write for example pred=xyxy:10,20,30,40</source>
        <translation>zum Beispiel pred=xyxy:10,20,30,40 schreiben</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>darin steht nichts</translation>
    </message>
    <message>
        <source>give a box, or a recipe</source>
        <translation>einen Rahmen oder ein Rezept angeben</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>the line is longer than 1 MB</source>
        <translation>die Zeile ist länger als 1 MB</translation>
    </message>
    <message>
        <source>is this a CSV file?</source>
        <translation>ist das eine CSV-Datei?</translation>
    </message>
    <message>
        <source>the line has more than 4096 columns</source>
        <translation>die Zeile hat mehr als 4096 Spalten</translation>
    </message>
    <message>
        <source>column %1: a quote is not closed</source>
        <translation>Spalte %1: ein Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>column %1: text after the closing quote</source>
        <translation>Spalte %1: Text nach dem schließenden Anführungszeichen</translation>
    </message>
    <message>
        <source>put the whole field in quotes</source>
        <translation>das ganze Feld in Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>column %1 appears twice</source>
        <translation>die Spalte %1 kommt zweimal vor</translation>
    </message>
    <message>
        <source>the header has no column %1</source>
        <translation>der Kopf hat keine Spalte %1</translation>
    </message>
    <message>
        <source>the first line names the columns pcx,pcy,pw,ph,tcx,tcy,tw,th</source>
        <translation>die erste Zeile nennt die Spalten pcx,pcy,pw,ph,tcx,tcy,tw,th</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is out of range</source>
        <translation>„%1“ liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>give a magnitude of at most 1e150</source>
        <translation>einen Betrag von höchstens 1e150 angeben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a negative size</source>
        <translation>„%1“ ist eine negative Größe</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the line has %1 fields</source>
        <translation>Felder in der Zeile: %1</translation>
    </message>
    <message>
        <source>the header has %1</source>
        <translation>im Kopf: %1</translation>
    </message>
    <message>
        <source>more than 5 million pairs</source>
        <translation>mehr als 5 Millionen Paare</translation>
    </message>
    <message>
        <source>split the file</source>
        <translation>die Datei aufteilen</translation>
    </message>
    <message>
        <source>%1, column %2 (%3)</source>
        <translation>%1, Spalte %2 (%3)</translation>
    </message>
    <message>
        <source>no cloud &quot;%1&quot;</source>
        <translation>es gibt keine Wolke „%1“</translation>
    </message>
    <message>
        <source>give the number of starting centres</source>
        <translation>die Zahl der Startmitten angeben</translation>
    </message>
    <message>
        <source>give the radius of the cloud</source>
        <translation>den Radius der Wolke angeben</translation>
    </message>
    <message>
        <source>give the area of the target</source>
        <translation>die Fläche der Vorgabe angeben</translation>
    </message>
    <message>
        <source>give a list of numbers</source>
        <translation>eine Liste von Zahlen angeben</translation>
    </message>
    <message>
        <source>give four numbers</source>
        <translation>vier Zahlen angeben</translation>
    </message>
    <message>
        <source>this box has no area</source>
        <translation>dieser Rahmen hat keine Fläche</translation>
    </message>
    <message>
        <source>give a width and a height above 0</source>
        <translation>Breite und Höhe über 0 angeben</translation>
    </message>
    <message>
        <source>say cxcywh, xyxy or xywh</source>
        <translation>cxcywh, xyxy oder xywh angeben</translation>
    </message>
    <message>
        <source>give [{&quot;start&quot;: [...], &quot;target&quot;: [...]}, ...]</source>
        <translation>[{&quot;start&quot;: [...], &quot;target&quot;: [...]}, ...] angeben</translation>
    </message>
    <message>
        <source>give [{&quot;until&quot;: step, &quot;rate&quot;: size}, ...]</source>
        <translation>[{&quot;until&quot;: Schritt, &quot;rate&quot;: Größe}, ...] angeben</translation>
    </message>
    <message>
        <source>give the last step of this stage</source>
        <translation>den letzten Schritt dieser Stufe angeben</translation>
    </message>
    <message>
        <source>give the step size</source>
        <translation>die Schrittweite angeben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not say how certain it is</source>
        <translation>„%1“ sagt nicht, wie sicher es ist</translation>
    </message>
    <message>
        <source>begin with stated, inferred or guessed</source>
        <translation>mit stated, inferred oder guessed beginnen</translation>
    </message>
    <message>
        <source>give the number of steps</source>
        <translation>die Zahl der Schritte angeben</translation>
    </message>
    <message>
        <source>give at least one loss</source>
        <translation>mindestens einen Loss angeben</translation>
    </message>
    <message>
        <source>the list is empty</source>
        <translation>die Liste ist leer</translation>
    </message>
    <message>
        <source>give the protocol as an object</source>
        <translation>das Protokoll als Objekt angeben</translation>
    </message>
    <message>
        <source>it is not a folder</source>
        <translation>es ist kein Ordner</translation>
    </message>
    <message>
        <source>this folder cannot be made: %1</source>
        <translation>dieser Ordner lässt sich nicht anlegen: %1</translation>
    </message>
    <message>
        <source>name a new or an own folder</source>
        <translation>einen neuen oder eigenen Ordner angeben</translation>
    </message>
    <message>
        <source>name another folder</source>
        <translation>einen anderen Ordner angeben</translation>
    </message>
    <message>
        <source>the kind of file is not known</source>
        <translation>diese Art von Datei ist unbekannt</translation>
    </message>
    <message>
        <source>name it *.npy or *.csv</source>
        <translation>als *.npy oder *.csv benennen</translation>
    </message>
    <message>
        <source>give %1 to %2</source>
        <translation>%1 bis %2 angeben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number</source>
        <translation>„%1“ ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>stage &quot;%1&quot; has no last step</source>
        <translation>die Stufe „%1“ hat keinen letzten Schritt</translation>
    </message>
    <message>
        <source>write rate@step,rate@step, or one rate alone</source>
        <translation>Schrittweite@Schritt,Schrittweite@Schritt oder nur eine Schrittweite schreiben</translation>
    </message>
    <message>
        <source>the schedule has more than %1 stages</source>
        <translation>der Plan hat mehr als %1 Stufen</translation>
    </message>
    <message>
        <source>join some</source>
        <translation>einige zusammenlegen</translation>
    </message>
    <message>
        <source>the box does not say what its numbers are</source>
        <translation>der Rahmen sagt nicht, was seine Zahlen bedeuten</translation>
    </message>
    <message>
        <source>write cxcywh:..., xyxy:... or xywh:... before them</source>
        <translation>davor cxcywh:..., xyxy:... oder xywh:... schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a switch</source>
        <translation>„%1“ ist kein Schalter</translation>
    </message>
    <message>
        <source>write on or off</source>
        <translation>on oder off schreiben</translation>
    </message>
    <message>
        <source>%1 is given twice</source>
        <translation>%1 ist zweimal angegeben</translation>
    </message>
    <message>
        <source>give it once</source>
        <translation>einmal angeben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known</source>
        <translation>„%1“ ist unbekannt</translation>
    </message>
    <message>
        <source>write name=value with one of %1</source>
        <translation>Name=Wert schreiben, mit einem von %1</translation>
    </message>
    <message>
        <source>this is not the recipe of a run</source>
        <translation>das ist kein Rezept eines Laufs</translation>
    </message>
    <message>
        <source>start it with iouscope-run</source>
        <translation>mit iouscope-run beginnen</translation>
    </message>
    <message>
        <source>the recipe is longer than 256 kB</source>
        <translation>das Rezept ist länger als 256 kB</translation>
    </message>
    <message>
        <source>give one line</source>
        <translation>eine Zeile angeben</translation>
    </message>
    <message>
        <source>recipe, character %1</source>
        <translation>Rezept, Zeichen %1</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>add %1=...</source>
        <translation>%1=... ergänzen</translation>
    </message>
    <message>
        <source>unknown word &quot;%1&quot;</source>
        <translation>unbekanntes Wort „%1“</translation>
    </message>
    <message>
        <source>another lane has this look</source>
        <translation>eine andere Spur sieht schon so aus</translation>
    </message>
    <message>
        <source>give each lane its own</source>
        <translation>jeder Spur ihr eigenes Aussehen geben</translation>
    </message>
    <message>
        <source>there are lanes too</source>
        <translation>es gibt auch Spuren</translation>
    </message>
    <message>
        <source>remove one of them</source>
        <translation>eines von beiden entfernen</translation>
    </message>
    <message>
        <source>name a folder you may write to</source>
        <translation>einen Ordner mit Schreibrecht angeben</translation>
    </message>
    <message>
        <source>no files can be made here</source>
        <translation>hier lassen sich keine Dateien anlegen</translation>
    </message>
    <message>
        <source>is not a regular file any more</source>
        <translation>ist keine gewöhnliche Datei mehr</translation>
    </message>
    <message>
        <source>the range is empty</source>
        <translation>der Bereich ist leer</translation>
    </message>
    <message>
        <source>give [lo, hi] with lo &lt; hi</source>
        <translation>[lo, hi] mit lo &lt; hi angeben</translation>
    </message>
    <message>
        <source>a comparison, &quot;and&quot; or the end</source>
        <translation>ein Vergleich, &quot;and&quot; oder das Ende</translation>
    </message>
    <message>
        <source>one of &lt; &gt; &lt;= &gt;=</source>
        <translation>eines von &lt; &gt; &lt;= &gt;=</translation>
    </message>
    <message>
        <source>fewer nested parentheses</source>
        <translation>weniger verschachtelte Klammern</translation>
    </message>
    <message>
        <source>a number or a quantity</source>
        <translation>eine Zahl oder eine Größe</translation>
    </message>
    <message>
        <source>a known quantity instead of &quot;%1&quot;</source>
        <translation>eine bekannte Größe statt „%1“</translation>
    </message>
    <message>
        <source>the goal cannot be read</source>
        <translation>das Ziel ist nicht lesbar</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>erwartet: %1</translation>
    </message>
    <message>
        <source>the goal is too long</source>
        <translation>das Ziel ist zu lang</translation>
    </message>
    <message>
        <source>at most 1000 characters</source>
        <translation>höchstens 1000 Zeichen</translation>
    </message>
    <message>
        <source>name a session file of the lesson</source>
        <translation>eine Sitzungsdatei der Lektion angeben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a file in the lesson&apos;s folder</source>
        <translation>„%1“ ist kein Name einer Datei im Ordner der Lektion</translation>
    </message>
    <message>
        <source>use letters, digits, dots and dashes, no folder</source>
        <translation>Buchstaben, Ziffern, Punkte und Striche verwenden, keinen Ordner</translation>
    </message>
    <message>
        <source>a goal needs a stored solution</source>
        <translation>zu einem Ziel gehört eine gespeicherte Lösung</translation>
    </message>
    <message>
        <source>%1 steps in words, %2 in lesson.json</source>
        <translation>%1 Schritte in Worten, %2 in lesson.json</translation>
    </message>
    <message>
        <source>begin each step with a line &quot;## title&quot;</source>
        <translation>jeden Schritt mit einer Zeile &quot;## Titel&quot; beginnen</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>no optimizer &quot;%1&quot;</source>
        <translation>es gibt keinen Optimierer „%1“</translation>
    </message>
    <message>
        <source>%1 = %2 is out of range</source>
        <translation>%1 = %2 liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>%1 has no parameter &quot;%2&quot;</source>
        <translation>%1 hat keinen Parameter „%2“</translation>
    </message>
    <message>
        <source>it takes none</source>
        <translation>es gibt keine Parameter</translation>
    </message>
    <message>
        <source>it takes %1</source>
        <translation>möglich: %1</translation>
    </message>
    <message>
        <source>no box form &quot;%1&quot;</source>
        <translation>es gibt keine Variablen „%1“</translation>
    </message>
    <message>
        <source>say efficient_iou (Efficient IoU, 2022) or extended_iou (Extended IoU, 2021)</source>
        <translation>gemeint ist efficient_iou (Efficient IoU, 2022) oder extended_iou (Extended IoU, 2021)</translation>
    </message>
    <message>
        <source>say wiou_v1, wiou_v2 or wiou_v3</source>
        <translation>gemeint ist wiou_v1, wiou_v2 oder wiou_v3</translation>
    </message>
    <message>
        <source>say ggiou_metric or ggiou_balanced</source>
        <translation>gemeint ist ggiou_metric oder ggiou_balanced</translation>
    </message>
    <message>
        <source>say smooth_l1, smooth_l1_xyxy or smooth_eiou</source>
        <translation>gemeint ist smooth_l1, smooth_l1_xyxy oder smooth_eiou</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names more than one loss</source>
        <translation>„%1“ nennt mehr als einen Loss</translation>
    </message>
    <message>
        <source>no loss &quot;%1&quot;</source>
        <translation>es gibt keinen Loss „%1“</translation>
    </message>
    <message>
        <source>`iouscope-batch losses` lists them all</source>
        <translation>`iouscope-batch losses` listet alle auf</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>gemeint: %1?</translation>
    </message>
    <message>
        <source>give what the file calls the loss</source>
        <translation>angeben, wie die Datei den Loss nennt</translation>
    </message>
    <message>
        <source>open it with a newer version</source>
        <translation>mit einer neueren Version öffnen</translation>
    </message>
    <message>
        <source>losses of the kind &quot;%1&quot; are not known here</source>
        <translation>Losses der Art „%1“ sind hier nicht bekannt</translation>
    </message>
    <message>
        <source>at most %1 parameters and %2 terms</source>
        <translation>höchstens %1 Parameter und %2 Terme</translation>
    </message>
    <message>
        <source>%1 has too many parameters or terms</source>
        <translation>%1 hat zu viele Parameter oder Terme</translation>
    </message>
    <message>
        <source>use lower-case letters, digits and underscores</source>
        <translation>Kleinbuchstaben, Ziffern und Unterstriche verwenden</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no id of a loss</source>
        <translation>„%1“ ist kein Name eines Loss</translation>
    </message>
    <message>
        <source>choose another id</source>
        <translation>einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>there is a loss &quot;%1&quot; already</source>
        <translation>es gibt schon einen Loss „%1“</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot;, character %3</source>
        <translation>%1 „%2“, Zeichen %3</translation>
    </message>
    <message>
        <source>expected name=value, found &quot;%1&quot;</source>
        <translation>erwartet: Name=Wert, gefunden: „%1“</translation>
    </message>
    <message>
        <source>nothing stands before the colon</source>
        <translation>vor dem Doppelpunkt steht nichts</translation>
    </message>
    <message>
        <source>write it as id:name=value</source>
        <translation>id:name=wert schreiben</translation>
    </message>
    <message>
        <source>write it as %1:name=value</source>
        <translation>%1:name=wert schreiben</translation>
    </message>
    <message>
        <source>%1 is set twice</source>
        <translation>%1 ist zweimal gesetzt</translation>
    </message>
    <message>
        <source>set it once</source>
        <translation>einmal setzen</translation>
    </message>
    <message>
        <source>there are %1 lanes already</source>
        <translation>es gibt schon %1 Spuren</translation>
    </message>
    <message>
        <source>remove one first</source>
        <translation>zuerst eine entfernen</translation>
    </message>
    <message>
        <source>this is the only lane</source>
        <translation>das ist die einzige Spur</translation>
    </message>
    <message>
        <source>add another one first</source>
        <translation>zuerst eine weitere hinzufügen</translation>
    </message>
    <message>
        <source>this lane is the first already</source>
        <translation>diese Spur ist schon die erste</translation>
    </message>
    <message>
        <source>this lane is the last already</source>
        <translation>diese Spur ist schon die letzte</translation>
    </message>
    <message>
        <source>there are %1 pinned runs already</source>
        <translation>es gibt schon %1 angeheftete Läufe</translation>
    </message>
    <message>
        <source>unpin one first</source>
        <translation>zuerst einen loslösen</translation>
    </message>
    <message>
        <source>this run is pinned already</source>
        <translation>dieser Lauf ist schon angeheftet</translation>
    </message>
    <message>
        <source>move the start or change the lane</source>
        <translation>den Start bewegen oder die Spur ändern</translation>
    </message>
    <message>
        <source>no protocol &quot;%1&quot;</source>
        <translation>es gibt kein Protokoll „%1“</translation>
    </message>
    <message>
        <source>choose %1, or name a file</source>
        <translation>%1 wählen oder eine Datei angeben</translation>
    </message>
    <message>
        <source>cannot record &quot;%1&quot;</source>
        <translation>„%1“ lässt sich nicht aufzeichnen</translation>
    </message>
    <message>
        <source>give all, or some of iou,aei,l1,penalties</source>
        <translation>all oder einige von iou,aei,l1,penalties angeben</translation>
    </message>
    <message>
        <source>no case %1 of this loss</source>
        <translation>dieser Loss hat keinen Fall %1</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>Nachspielen</translation>
    </message>
    <message>
        <source>give 0 to %1</source>
        <translation>0 bis %1 angeben</translation>
    </message>
    <message>
        <source>the simulation was stopped before its first step</source>
        <translation>die Simulation wurde vor ihrem ersten Schritt angehalten</translation>
    </message>
    <message>
        <source>run it again</source>
        <translation>noch einmal starten</translation>
    </message>
    <message>
        <source>%1 steps are too many to keep</source>
        <translation>%1 Schritte sind zu viele zum Behalten</translation>
    </message>
    <message>
        <source>run with %1 steps or fewer</source>
        <translation>mit höchstens %1 Schritten rechnen</translation>
    </message>
    <message>
        <source>give fewer steps</source>
        <translation>weniger Schritte angeben</translation>
    </message>
    <message>
        <source>give at most %1 cases</source>
        <translation>höchstens %1 Fälle angeben</translation>
    </message>
    <message>
        <source>%1 cases of %2 steps and %3 losses are too many to count</source>
        <translation>%1 Fälle mit %2 Schritten und %3 Losses sind zu viele zum Zählen</translation>
    </message>
    <message>
        <source>simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>no axis &quot;%1&quot;</source>
        <translation>es gibt keine Achse „%1“</translation>
    </message>
    <message>
        <source>axes %1 and %2 are the same number of the box</source>
        <translation>die Achsen %1 und %2 sind dieselbe Zahl des Rahmens</translation>
    </message>
    <message>
        <source>choose two different ones</source>
        <translation>zwei verschiedene wählen</translation>
    </message>
    <message>
        <source>a term and a difference</source>
        <translation>ein Term und eine Differenz</translation>
    </message>
    <message>
        <source>ask for one of them</source>
        <translation>eines von beiden verlangen</translation>
    </message>
    <message>
        <source>axis %1</source>
        <translation>Achse %1</translation>
    </message>
    <message>
        <source>give lo:hi with lo below hi</source>
        <translation>lo:hi mit lo unter hi angeben</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 Stützstellen</translation>
    </message>
    <message>
        <source>give 1 to 16384</source>
        <translation>1 bis 16384 angeben</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>Plattenkontingent überschritten</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>die Datei gibt es schon</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>die Datei ist zu groß</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>zu viele symbolische Verweise</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>zu viele offene Dateien</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ist kein Ordner</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>das Dateisystem ist schreibgeschützt</translation>
    </message>
    <message>
        <source>give the value, the gradient or both</source>
        <translation>den Wert, den Gradienten oder beide angeben</translation>
    </message>
    <message>
        <source>no memory for the frames</source>
        <translation>kein Speicher für die Bilder des Films</translation>
    </message>
    <message>
        <source>ask for smaller ones</source>
        <translation>kleinere verlangen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a film this program writes</source>
        <translation>„%1“ ist kein Film, den dieses Programm schreibt</translation>
    </message>
    <message>
        <source>end the name with %1, or write %2</source>
        <translation>den Namen mit %1 enden lassen oder %2 schreiben</translation>
    </message>
    <message>
        <source>DIR/frame_%05d%1</source>
        <translation>ORDNER/frame_%05d%1</translation>
    </message>
    <message>
        <source>end the name with %1</source>
        <translation>den Namen mit %1 enden lassen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a picture this program writes</source>
        <translation>„%1“ ist kein Bild, das dieses Programm schreibt</translation>
    </message>
    <message>
        <source>MP4 (plays everywhere)</source>
        <translation>MP4 (läuft überall)</translation>
    </message>
    <message>
        <source>WebM (VP9)</source>
        <translation>WebM (VP9)</translation>
    </message>
    <message>
        <source>GIF</source>
        <translation>GIF</translation>
    </message>
    <message>
        <source>APNG (exact colours)</source>
        <translation>APNG (genaue Farben)</translation>
    </message>
    <message>
        <source>PNG files</source>
        <translation>PNG-Dateien</translation>
    </message>
    <message>
        <source>PNG files, one per frame</source>
        <translation>PNG-Dateien, eine je Bild</translation>
    </message>
    <message>
        <source>PNG (pixels)</source>
        <translation>PNG (Pixel)</translation>
    </message>
    <message>
        <source>SVG (vectors)</source>
        <translation>SVG (Vektoren)</translation>
    </message>
    <message>
        <source>PDF (one page)</source>
        <translation>PDF (eine Seite)</translation>
    </message>
    <message>
        <source>%1 has no transparency</source>
        <translation>%1 kennt keine Durchsichtigkeit</translation>
    </message>
    <message>
        <source>the installed FFmpeg libraries have no encoder %1</source>
        <translation>den installierten FFmpeg-Bibliotheken fehlt der Kodierer %1</translation>
    </message>
    <message>
        <source>a GIF shows at most %1 frames per second</source>
        <translation>ein GIF zeigt höchstens %1 Bilder je Sekunde</translation>
    </message>
    <message>
        <source>%1; the film was made with %2</source>
        <translation>%1; der Film hat %2</translation>
    </message>
    <message>
        <source>%1 and what follows are of a longer film written before</source>
        <translation>%1 und die folgenden gehören zu einem früheren, längeren Film</translation>
    </message>
    <message>
        <source>the film has no end</source>
        <translation>der Film hat kein Ende</translation>
    </message>
    <message>
        <source>writing failed: %1</source>
        <translation>Schreiben fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>frames cannot be converted</source>
        <translation>Bilder lassen sich nicht umwandeln</translation>
    </message>
    <message>
        <source>a frame cannot be converted</source>
        <translation>ein Bild lässt sich nicht umwandeln</translation>
    </message>
    <message>
        <source>a frame cannot be encoded</source>
        <translation>ein Bild lässt sich nicht kodieren</translation>
    </message>
    <message>
        <source>no memory for the picture</source>
        <translation>kein Speicher für das Bild</translation>
    </message>
    <message>
        <source>ask for a smaller one</source>
        <translation>ein kleineres verlangen</translation>
    </message>
    <message>
        <source>the picture cannot be encoded</source>
        <translation>das Bild lässt sich nicht kodieren</translation>
    </message>
    <message>
        <source>the window is made of pixels</source>
        <translation>das Fenster besteht aus Pixeln</translation>
    </message>
    <message>
        <source>write a %1, or choose other views</source>
        <translation>eine %1-Datei schreiben oder andere Ansichten wählen</translation>
    </message>
    <message>
        <source>no session lies in this picture</source>
        <translation>in diesem Bild liegt keine Sitzung</translation>
    </message>
    <message>
        <source>open a %1 that iouscope wrote</source>
        <translation>eine von iouscope geschriebene Datei (%1) öffnen</translation>
    </message>
    <message>
        <source>this picture cannot be read: it is no %1</source>
        <translation>dieses Bild lässt sich nicht lesen: Es ist kein %1</translation>
    </message>
    <message>
        <source>choose another format</source>
        <translation>ein anderes Format wählen</translation>
    </message>
    <message>
        <source>the film cannot be encoded</source>
        <translation>der Film lässt sich nicht kodieren</translation>
    </message>
    <message>
        <source>the film cannot be written</source>
        <translation>der Film lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>no colours were found for the film</source>
        <translation>für den Film wurden keine Farben gefunden</translation>
    </message>
    <message>
        <source>is larger than 16 MB</source>
        <translation>ist größer als 16 MB</translation>
    </message>
    <message>
        <source>give a session, a recipe or boxes</source>
        <translation>eine Sitzung, ein Rezept oder Rahmen angeben</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>no lesson &quot;%1&quot;</source>
        <translation>es gibt keine Lektion „%1“</translation>
    </message>
    <message>
        <source>The same picture at ten sizes</source>
        <translation>Dasselbe Bild in zehn Größen</translation>
    </message>
    <message>
        <source>scale %1</source>
        <translation>Skala %1</translation>
    </message>
    <message>
        <source>ground truth</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>IoU of a pair that shares 0.375 of a union of 1.5625</source>
        <translation>IoU eines Paars mit Schnitt 0.375 und Vereinigung 1.5625</translation>
    </message>
    <message>
        <source>largest change of IoU over a hundredfold scale</source>
        <translation>größte Änderung der IoU bei hundertfacher Skala</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>L1 at ten times the size, as a multiple</source>
        <translation>L1 bei zehnfacher Größe, als Vielfaches</translation>
    </message>
    <message>
        <source>IoU after a shift of 5 px</source>
        <translation>IoU nach 5 px Verschiebung</translation>
    </message>
    <message>
        <source>%1 px, IoU %2</source>
        <translation>%1 px, IoU %2</translation>
    </message>
    <message>
        <source>5 px off</source>
        <translation>5 px daneben</translation>
    </message>
    <message>
        <source>The same five pixels</source>
        <translation>Dieselben fünf Pixel</translation>
    </message>
    <message>
        <source>side of the box (px)</source>
        <translation>Seite des Rahmens (px)</translation>
    </message>
    <message>
        <source>IoU, 5 px off, 20 px box: 300/500</source>
        <translation>IoU, 5 px daneben, Rahmen 20 px: 300/500</translation>
    </message>
    <message>
        <source>IoU, 5 px off, 100 px box: 9500/10500</source>
        <translation>IoU, 5 px daneben, Rahmen 100 px: 9500/10500</translation>
    </message>
    <message>
        <source>L1 of both</source>
        <translation>L1 in beiden Fällen</translation>
    </message>
    <message>
        <source>the small box loses more</source>
        <translation>der kleine Rahmen verliert mehr</translation>
    </message>
    <message>
        <source>a shift hurts small boxes more</source>
        <translation>eine Verschiebung trifft kleine Rahmen stärker</translation>
    </message>
    <message>
        <source>|gradient| of %1 where the boxes are apart</source>
        <translation>|Gradient| von %1 bei getrennten Rahmen</translation>
    </message>
    <message>
        <source>share of the plane without a gradient, %1</source>
        <translation>Anteil der Ebene ohne Gradient, %1</translation>
    </message>
    <message>
        <source>|gradient| of %1 at the same pair</source>
        <translation>|Gradient| von %1 beim selben Paar</translation>
    </message>
    <message>
        <source>Gradient by the width of one pair at many scales</source>
        <translation>Gradient nach der Breite, ein Paar in vielen Skalen</translation>
    </message>
    <message>
        <source>log10 of the scale</source>
        <translation>log10 der Skala</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>Ableitung</translation>
    </message>
    <message>
        <source>%1: |dL/dw|</source>
        <translation>%1: |dL/dw|</translation>
    </message>
    <message>
        <source>%1: |dL/d ln w|</source>
        <translation>%1: |dL/d ln w|</translation>
    </message>
    <message>
        <source>largest change of dL/d ln w over x0.1 to x10</source>
        <translation>größte Änderung von dL/d ln w von 0.1-fach bis 10-fach</translation>
    </message>
    <message>
        <source>scale-free</source>
        <translation>unabhängig von der Skala</translation>
    </message>
    <message>
        <source>dL/dw of a ten times smaller pair, as a multiple</source>
        <translation>dL/dw eines zehnmal kleineren Paars, als Vielfaches</translation>
    </message>
    <message>
        <source>IoU of the visible part with the whole object</source>
        <translation>IoU des sichtbaren Teils mit dem ganzen Objekt</translation>
    </message>
    <message>
        <source>unit square</source>
        <translation>Einheitsquadrat</translation>
    </message>
    <message>
        <source>2 x 1 box</source>
        <translation>Rahmen 2 x 1</translation>
    </message>
    <message>
        <source>Amodal boxes: a hidden share bounds IoU</source>
        <translation>Amodale Rahmen: Verdecktes begrenzt die IoU</translation>
    </message>
    <message>
        <source>hidden share</source>
        <translation>verdeckter Anteil</translation>
    </message>
    <message>
        <source>A box against itself, turned</source>
        <translation>Ein Rahmen gegen sich selbst, gedreht</translation>
    </message>
    <message>
        <source>angle (degrees)</source>
        <translation>Winkel (Grad)</translation>
    </message>
    <message>
        <source>Dice of a pair against 2 IoU/(1 + IoU)</source>
        <translation>Dice eines Paars gegen 2 IoU/(1 + IoU)</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>temporal IoU of [0, 2] and [1, 3]</source>
        <translation>zeitliche IoU von [0, 2] und [1, 3]</translation>
    </message>
    <message>
        <source>unit square turned by 45 degrees</source>
        <translation>Einheitsquadrat, um 45 Grad gedreht</translation>
    </message>
    <message>
        <source>2 x 1 against 1 x 2, same centre</source>
        <translation>2 x 1 gegen 1 x 2, gleiche Mitte</translation>
    </message>
    <message>
        <source>turned by 180 degrees</source>
        <translation>um 180 Grad gedreht</translation>
    </message>
    <message>
        <source>largest gap to 1 - hidden share</source>
        <translation>größter Abstand zu 1 - verdeckter Anteil</translation>
    </message>
    <message>
        <source>the bound is met</source>
        <translation>die Grenze wird erreicht</translation>
    </message>
    <message>
        <source>One abbreviation, two losses</source>
        <translation>Eine Abkürzung, zwei Losses</translation>
    </message>
    <message>
        <source>printed as</source>
        <translation>gedruckt als</translation>
    </message>
    <message>
        <source>id here</source>
        <translation>Kennung hier</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>overlapping pair</source>
        <translation>überlappendes Paar</translation>
    </message>
    <message>
        <source>disjoint pair</source>
        <translation>getrenntes Paar</translation>
    </message>
    <message>
        <source>SIoU (standard IoU)</source>
        <translation>SIoU (Standard-IoU)</translation>
    </message>
    <message>
        <source>The two pairs</source>
        <translation>Die beiden Paare</translation>
    </message>
    <message>
        <source>overlapping</source>
        <translation>überlappend</translation>
    </message>
    <message>
        <source>disjoint</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>Efficient IoU loss of the overlapping pair</source>
        <translation>Efficient-IoU-Loss des überlappenden Paars</translation>
    </message>
    <message>
        <source>Extended IoU loss of the same pair</source>
        <translation>Extended-IoU-Loss desselben Paars</translation>
    </message>
    <message>
        <source>the name EIoU alone is refused</source>
        <translation>der bloße Name EIoU wird abgelehnt</translation>
    </message>
    <message>
        <source>Encyclopedia article on IoU losses</source>
        <translation>Lexikonartikel über IoU-Losses</translation>
    </message>
    <message>
        <source>the boxes</source>
        <translation>die Rahmen</translation>
    </message>
    <message>
        <source>the article describes the effect in words</source>
        <translation>der Artikel beschreibt den Effekt in Worten</translation>
    </message>
    <message>
        <source>IoU is the same at every scale, L1 is not.</source>
        <translation>Die IoU ist in jeder Skala dieselbe, L1 nicht.</translation>
    </message>
    <message>
        <source>The same shift costs a small box more IoU than a large one.</source>
        <translation>Dieselbe Verschiebung kostet einen kleinen Rahmen mehr IoU als einen großen.</translation>
    </message>
    <message>
        <source>a shift of 5 px; boxes of 20 and 100 px</source>
        <translation>Verschiebung um 5 px; Rahmen von 20 und 100 px</translation>
    </message>
    <message>
        <source>small and large as in the article&apos;s words</source>
        <translation>klein und groß, wie der Artikel es sagt</translation>
    </message>
    <message>
        <source>Where boxes are apart the IoU loss is flat; penalties give it a slope.</source>
        <translation>Wo Rahmen getrennt sind, ist der IoU-Loss flach; Strafterme geben ihm ein Gefälle.</translation>
    </message>
    <message>
        <source>By ln w the gradient of an IoU loss does not depend on scale.</source>
        <translation>Nach ln w hängt der Gradient eines IoU-Loss nicht von der Skala ab.</translation>
    </message>
    <message>
        <source>Dice, intervals, rotated and amodal boxes.</source>
        <translation>Dice, Intervalle, gedrehte und amodale Rahmen.</translation>
    </message>
    <message>
        <source>formulas and the numbers 1/3 and 0.7071</source>
        <translation>Formeln und die Zahlen 1/3 und 0.7071</translation>
    </message>
    <message>
        <source>the first pair</source>
        <translation>das erste Paar</translation>
    </message>
    <message>
        <source>Encyclopedia article on IoU losses, and two papers</source>
        <translation>Lexikonartikel über IoU-Losses, und zwei Arbeiten</translation>
    </message>
    <message>
        <source>EIoU is Efficient IoU in one paper and Extended IoU in another; SIoU is Scylla or standard.</source>
        <translation>EIoU ist in einer Arbeit Efficient IoU, in einer anderen Extended IoU; SIoU ist Scylla oder Standard.</translation>
    </message>
    <message>
        <source>who calls what how</source>
        <translation>wer was wie nennt</translation>
    </message>
    <message>
        <source>the pairs</source>
        <translation>die Paare</translation>
    </message>
    <message>
        <source>published directions</source>
        <translation>veröffentlichte Richtungen</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>diagonal</source>
        <translation>diagonal</translation>
    </message>
    <message>
        <source>horizontal</source>
        <translation>waagerecht</translation>
    </message>
    <message>
        <source>vertical</source>
        <translation>senkrecht</translation>
    </message>
    <message>
        <source>%1, published directions</source>
        <translation>%1, veröffentlichte Richtungen</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>steps to IoU 0.9, GIoU over DIoU: %1 start, %2</source>
        <translation>Schritte bis IoU 0.9, GIoU durch DIoU: Start %1, %2</translation>
    </message>
    <message>
        <source>DIoU converges faster</source>
        <translation>DIoU konvergiert schneller</translation>
    </message>
    <message>
        <source>DIoU wins along the directions the published script steps in, where GIoU stays put from a horizontal or vertical start. Along the gradients of the same two losses GIoU is the faster one: the difference lies in the script, which doubles size gradients and mixes up two derivatives.</source>
        <translation>Längs der Richtungen des veröffentlichten Skripts gewinnt DIoU; GIoU kommt dort von einem waagerechten oder senkrechten Start nicht vom Fleck. Längs der Gradienten derselben beiden Losses ist GIoU schneller: Der Unterschied liegt im Skript, das Größengradienten verdoppelt und zwei Ableitungen verwechselt.</translation>
    </message>
    <message>
        <source>CIoU from one start</source>
        <translation>CIoU von einem Start aus</translation>
    </message>
    <message>
        <source>After 200 steps</source>
        <translation>Nach 200 Schritten</translation>
    </message>
    <message>
        <source>stepping in</source>
        <translation>Schritte in</translation>
    </message>
    <message>
        <source>factor 2 - IoU</source>
        <translation>Faktor 2 - IoU</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>published code</source>
        <translation>veröffentlichter Code</translation>
    </message>
    <message>
        <source>%1, factor, %2</source>
        <translation>%1, Faktor, %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>smallest difference between two of the eight final errors</source>
        <translation>kleinster Unterschied zweier der acht Endfehler</translation>
    </message>
    <message>
        <source>largest final error against the smallest</source>
        <translation>größter Endfehler gegen den kleinsten</translation>
    </message>
    <message>
        <source>plain descent, times 2 - IoU, in centre and size</source>
        <translation>einfacher Abstieg, mal 2 - IoU, in Mitte und Größe</translation>
    </message>
    <message>
        <source>the published simulation script</source>
        <translation>das veröffentlichte Simulationsskript</translation>
    </message>
    <message>
        <source>Zheng et al. 2020, animations</source>
        <translation>Zheng et al. 2020, Animationen</translation>
    </message>
    <message>
        <source>From diagonal, horizontal and vertical starts DIoU needs fewer steps than GIoU: along the published directions, not along the gradients.</source>
        <translation>Von diagonalen, waagerechten und senkrechten Starts braucht DIoU weniger Schritte als GIoU: längs der veröffentlichten Richtungen, nicht längs der Gradienten.</translation>
    </message>
    <message>
        <source>directions and rate 0.1 of the script</source>
        <translation>Richtungen und Schrittweite 0.1 des Skripts</translation>
    </message>
    <message>
        <source>the starts; rate 0.01 along the gradients, so that no oscillation decides</source>
        <translation>die Starts; Schrittweite 0.01 längs der Gradienten, damit kein Schwingen entscheidet</translation>
    </message>
    <message>
        <source>Zheng et al. 2020, simulation script</source>
        <translation>Zheng et al. 2020, Simulationsskript</translation>
    </message>
    <message>
        <source>Coordinates, step factor and a dropped denominator change where the same loss ends.</source>
        <translation>Koordinaten, Schrittfaktor und ein weggelassener Nenner ändern, wo derselbe Loss endet.</translation>
    </message>
    <message>
        <source>rates 0.1, 0.01, 0.001 up to steps 160, 180, 200</source>
        <translation>Schrittweiten 0.1, 0.01, 0.001 bis zu den Schritten 160, 180, 200</translation>
    </message>
    <message>
        <source>the pair</source>
        <translation>das Paar</translation>
    </message>
    <message>
        <source>prediction 1 (reconstructed)</source>
        <translation>Vorhersage 1 (rekonstruiert)</translation>
    </message>
    <message>
        <source>prediction 2</source>
        <translation>Vorhersage 2</translation>
    </message>
    <message>
        <source>%1: IoU %2, Smooth-L1 %3</source>
        <translation>%1: IoU %2, Smooth-L1 %3</translation>
    </message>
    <message>
        <source>IoU of prediction 2</source>
        <translation>IoU der Vorhersage 2</translation>
    </message>
    <message>
        <source>corner Smooth-L1 of prediction 2</source>
        <translation>Smooth-L1 der Ecken, Vorhersage 2</translation>
    </message>
    <message>
        <source>IoU of prediction 1</source>
        <translation>IoU der Vorhersage 1</translation>
    </message>
    <message>
        <source>corner Smooth-L1 of prediction 1</source>
        <translation>Smooth-L1 der Ecken, Vorhersage 1</translation>
    </message>
    <message>
        <source>IoU prefers prediction 1, Smooth-L1 prediction 2</source>
        <translation>IoU zieht Vorhersage 1 vor, Smooth-L1 Vorhersage 2</translation>
    </message>
    <message>
        <source>the orders disagree</source>
        <translation>die Reihenfolgen widersprechen sich</translation>
    </message>
    <message>
        <source>No box has IoU 0.50 and Smooth-L1 0.54 against this target: among boxes of IoU at least 0.495 the largest Smooth-L1 is 0.520. A box of IoU 0.490 has 0.54, so the printed 0.50 is probably 0.49 rounded.</source>
        <translation>Kein Rahmen hat zu dieser Vorgabe IoU 0.50 und Smooth-L1 0.54: Unter den Rahmen mit IoU ab 0.495 ist 0.520 das größte Smooth-L1. Ein Rahmen mit IoU 0.490 hat 0.54; die gedruckten 0.50 sind also wohl gerundete 0.49.</translation>
    </message>
    <message>
        <source>apart in x</source>
        <translation>in x getrennt</translation>
    </message>
    <message>
        <source>apart in y</source>
        <translation>in y getrennt</translation>
    </message>
    <message>
        <source>apart in both</source>
        <translation>in beiden getrennt</translation>
    </message>
    <message>
        <source>far apart in both</source>
        <translation>in beiden weit getrennt</translation>
    </message>
    <message>
        <source>Extended IoU, %1</source>
        <translation>Extended IoU, %1</translation>
    </message>
    <message>
        <source>Extended IoU of a disjoint pair</source>
        <translation>Extended IoU eines getrennten Paars</translation>
    </message>
    <message>
        <source>and of its mirror image</source>
        <translation>und seines Spiegelbilds</translation>
    </message>
    <message>
        <source>The extension is measured from the upper left corner, so a disjoint pair and its mirror image differ.</source>
        <translation>Die Erweiterung wird von der Ecke links oben gemessen; ein getrenntes Paar und sein Spiegelbild unterscheiden sich daher.</translation>
    </message>
    <message>
        <source>touching</source>
        <translation>berührend</translation>
    </message>
    <message>
        <source>%1: GIoU %2, EIoU %3</source>
        <translation>%1: GIoU %2, EIoU %3</translation>
    </message>
    <message>
        <source>Along the diagonal</source>
        <translation>Längs der Diagonale</translation>
    </message>
    <message>
        <source>offset in x and y</source>
        <translation>Versatz in x und y</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>corners touch</source>
        <translation>Ecken berühren sich</translation>
    </message>
    <message>
        <source>IoU, offset (1/2, 1/2)</source>
        <translation>IoU, Versatz (1/2, 1/2)</translation>
    </message>
    <message>
        <source>GIoU, offset (1/2, 1/2)</source>
        <translation>GIoU, Versatz (1/2, 1/2)</translation>
    </message>
    <message>
        <source>GIoU, side by side</source>
        <translation>GIoU, nebeneinander</translation>
    </message>
    <message>
        <source>Extended IoU, offset (1/2, 1/2)</source>
        <translation>Extended IoU, Versatz (1/2, 1/2)</translation>
    </message>
    <message>
        <source>Extended IoU, side by side</source>
        <translation>Extended IoU, nebeneinander</translation>
    </message>
    <message>
        <source>From (0, 0, 0.5, 0.5), rate 0.1</source>
        <translation>Von (0, 0, 0.5, 0.5), Schrittweite 0.1</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>swing of IoU in the last 20 steps, -EIoU</source>
        <translation>Schwankung der IoU in den letzten 20 Schritten, -EIoU</translation>
    </message>
    <message>
        <source>oscillates</source>
        <translation>schwingt</translation>
    </message>
    <message>
        <source>|gradient| of -EIoU a millionth from the match</source>
        <translation>|Gradient| von -EIoU, ein Millionstel neben der Deckung</translation>
    </message>
    <message>
        <source>does not vanish</source>
        <translation>verschwindet nicht</translation>
    </message>
    <message>
        <source>swing of IoU in the last 20 steps, (1 - EIoU)^2</source>
        <translation>Schwankung der IoU in den letzten 20 Schritten, (1 - EIoU)^2</translation>
    </message>
    <message>
        <source>settles</source>
        <translation>kommt zur Ruhe</translation>
    </message>
    <message>
        <source>|gradient| of (1 - EIoU)^2 a millionth from the match</source>
        <translation>|Gradient| von (1 - EIoU)^2, ein Millionstel neben der Deckung</translation>
    </message>
    <message>
        <source>vanishes</source>
        <translation>verschwindet</translation>
    </message>
    <message>
        <source>final IoU, (1 - EIoU)^2</source>
        <translation>IoU am Ende, (1 - EIoU)^2</translation>
    </message>
    <message>
        <source>Without the steady technique</source>
        <translation>Ohne das stetige Verfahren</translation>
    </message>
    <message>
        <source>With it (step times U_e)</source>
        <translation>Mit ihm (Schritt mal U_e)</translation>
    </message>
    <message>
        <source>%1 start %2, target %3</source>
        <translation>%1 Start %2, Vorgabe %3</translation>
    </message>
    <message>
        <source>%1, steady: IoU at step %2</source>
        <translation>%1, stetig: IoU bei Schritt %2</translation>
    </message>
    <message>
        <source>%1: IoU at step %2</source>
        <translation>%1: IoU bei Schritt %2</translation>
    </message>
    <message>
        <source>start of size 4, steady, IoU after 200 steps</source>
        <translation>Start der Größe 4, stetig, IoU nach 200 Schritten</translation>
    </message>
    <message>
        <source>arrives</source>
        <translation>kommt an</translation>
    </message>
    <message>
        <source>start of size 4, IoU after 200 steps</source>
        <translation>Start der Größe 4, IoU nach 200 Schritten</translation>
    </message>
    <message>
        <source>trapped</source>
        <translation>sitzt fest</translation>
    </message>
    <message>
        <source>&quot;Trapped&quot; is extremely slow: the gradient far out is small, not zero. The differences are against reference runs with the same settings; the paper prints curves without numbers and no learning rate.</source>
        <translation>„Sitzt fest“ heißt äußerst langsam: Der Gradient weit außen ist klein, nicht null. Die Differenzen gelten gegen Vergleichsläufe mit denselben Einstellungen; die Arbeit druckt Kurven ohne Zahlen und keine Lernrate.</translation>
    </message>
    <message>
        <source>Peng &amp; Yu 2021, Fig. %1</source>
        <translation>Peng &amp; Yu 2021, Abb. %1</translation>
    </message>
    <message>
        <source>learning rate 0.1 in corner coordinates</source>
        <translation>Lernrate 0.1 in Eckkoordinaten</translation>
    </message>
    <message>
        <source>the paper gives no rate; its Eq. 24 also drops a factor 2</source>
        <translation>die Arbeit nennt keine; in ihrer Gl. 24 fehlt außerdem ein Faktor 2</translation>
    </message>
    <message>
        <source>Smooth-L1 ranks two predictions the other way round than IoU.</source>
        <translation>Smooth-L1 ordnet zwei Vorhersagen umgekehrt wie die IoU.</translation>
    </message>
    <message>
        <source>prediction 2: the unit square moved by (1/2, 1/2)</source>
        <translation>Vorhersage 2: das Einheitsquadrat, um (1/2, 1/2) verschoben</translation>
    </message>
    <message>
        <source>it alone gives the printed 0.14 and 0.50</source>
        <translation>nur sie ergibt die gedruckten 0.14 und 0.50</translation>
    </message>
    <message>
        <source>prediction 1: (0, 0, 2.04, 1)</source>
        <translation>Vorhersage 1: (0, 0, 2.04, 1)</translation>
    </message>
    <message>
        <source>reconstructed from 0.54</source>
        <translation>aus 0.54 rekonstruiert</translation>
    </message>
    <message>
        <source>The extended intersection S1 + S2 - S3 - S4 in its four cases.</source>
        <translation>Der erweiterte Schnitt S1 + S2 - S3 - S4 in seinen vier Fällen.</translation>
    </message>
    <message>
        <source>Eq. 16 and the four cases</source>
        <translation>Gl. 16 und die vier Fälle</translation>
    </message>
    <message>
        <source>Overlapping boxes score below boxes that merely touch.</source>
        <translation>Überlappende Rahmen werden schlechter bewertet als solche, die sich nur berühren.</translation>
    </message>
    <message>
        <source>unit squares, offset (1/2, 1/2) and side by side</source>
        <translation>Einheitsquadrate, um (1/2, 1/2) versetzt und nebeneinander</translation>
    </message>
    <message>
        <source>-EIoU keeps its slope at the match and jumps about; its square settles.</source>
        <translation>-EIoU behält bei der Deckung sein Gefälle und springt umher; sein Quadrat kommt zur Ruhe.</translation>
    </message>
    <message>
        <source>target (0, 0, 1, 1), predictions (0, 0, x, y), start (0, 0, 0.5, 0.5), steady technique on</source>
        <translation>Vorgabe (0, 0, 1, 1), Vorhersagen (0, 0, x, y), Start (0, 0, 0.5, 0.5), stetiges Verfahren an</translation>
    </message>
    <message>
        <source>A factor U_e makes the path independent of scale and frees a trapped box.</source>
        <translation>Ein Faktor U_e macht den Weg von der Skala unabhängig und befreit einen festsitzenden Rahmen.</translation>
    </message>
    <message>
        <source>targets and starts</source>
        <translation>Vorgaben und Starts</translation>
    </message>
    <message>
        <source>200 steps</source>
        <translation>200 Schritte</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>gedruckt</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>erschlossen</translation>
    </message>
    <message>
        <source>our choice</source>
        <translation>unsere Wahl</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>The distance factor the printed pairs ask for</source>
        <translation>Der Abstandsfaktor, den die gedruckten Paare verlangen</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>Anker</translation>
    </message>
    <message>
        <source>alpha = %1</source>
        <translation>alpha = %1</translation>
    </message>
    <message>
        <source>largest possible</source>
        <translation>größtmöglich</translation>
    </message>
    <message>
        <source>GGIoU of boxes about one centre against IoU^0.7</source>
        <translation>GGIoU von Rahmen um eine Mitte gegen IoU^0.7</translation>
    </message>
    <message>
        <source>largest GGIoU - IoU^0.7 over other pairs</source>
        <translation>größtes GGIoU - IoU^0.7 über andere Paare</translation>
    </message>
    <message>
        <source>never above</source>
        <translation>nie darüber</translation>
    </message>
    <message>
        <source>printed pairs that break GGIoU &lt;= IoU^0.7</source>
        <translation>gedruckte Paare, die GGIoU &lt;= IoU^0.7 verletzen</translation>
    </message>
    <message>
        <source>alpha = 0.3</source>
        <translation>alpha = 0.3</translation>
    </message>
    <message>
        <source>smallest alpha that breaks none</source>
        <translation>kleinstes alpha, das keines verletzt</translation>
    </message>
    <message>
        <source>pairs with a D of 0.693 to 0.696 at alpha = 0.5</source>
        <translation>Paare mit D von 0.693 bis 0.696 bei alpha = 0.5</translation>
    </message>
    <message>
        <source>8 pairs</source>
        <translation>8 Paare</translation>
    </message>
    <message>
        <source>D of the last pair at alpha = 0.5</source>
        <translation>D des letzten Paars bei alpha = 0.5</translation>
    </message>
    <message>
        <source>Not reproducible with the printed alpha = 0.3: four of the eight printed pairs would need a distance factor above 1. With alpha = 0.5 seven of them give one common factor, so the list was probably made with that value; the last is probably a misprint.</source>
        <translation>Mit dem gedruckten alpha = 0.3 nicht nachzurechnen: Vier der acht gedruckten Paare bräuchten einen Abstandsfaktor über 1. Mit alpha = 0.5 ergeben sieben von ihnen denselben Faktor; die Liste entstand also wohl mit diesem Wert, und das letzte Paar ist wohl ein Druckfehler.</translation>
    </message>
    <message>
        <source>IoU of anchor %1</source>
        <translation>IoU des Ankers %1</translation>
    </message>
    <message>
        <source>offset that gives GGIoU %1</source>
        <translation>Versatz, der GGIoU %1 ergibt</translation>
    </message>
    <message>
        <source>IoU %1, GGIoU %2</source>
        <translation>IoU %1, GGIoU %2</translation>
    </message>
    <message>
        <source>GGIoU, truth 24 x 24, anchor 36 x 25 at (0.5, 4)</source>
        <translation>GGIoU, Vorgabe 24 x 24, Anker 36 x 25 bei (0.5, 4)</translation>
    </message>
    <message>
        <source>the same anchor at (9.5, 0)</source>
        <translation>derselbe Anker bei (9.5, 0)</translation>
    </message>
    <message>
        <source>GGIoU, Fig. 1(a)</source>
        <translation>GGIoU, Abb. 1(a)</translation>
    </message>
    <message>
        <source>Not reproducible with the printed alpha: the argument, and the alpha that fits.</source>
        <translation>Mit dem gedruckten alpha nicht nachzurechnen: die Begründung, und das alpha, das passt.</translation>
    </message>
    <message>
        <source>the eight pairs IoU -&gt; GGIoU; alpha = 0.3, beta = 1/6</source>
        <translation>die acht Paare IoU -&gt; GGIoU; alpha = 0.3, beta = 1/6</translation>
    </message>
    <message>
        <source>alpha = 0.5</source>
        <translation>alpha = 0.5</translation>
    </message>
    <message>
        <source>it fits seven of eight</source>
        <translation>es passt zu sieben von acht</translation>
    </message>
    <message>
        <source>GGIoU, Fig. 1(b)</source>
        <translation>GGIoU, Abb. 1(b)</translation>
    </message>
    <message>
        <source>Three anchors of IoU 0.5 that GGIoU tells apart by their centres.</source>
        <translation>Drei Anker mit IoU 0.5, die GGIoU an ihren Mitten unterscheidet.</translation>
    </message>
    <message>
        <source>IoU 0.500; GGIoU 0.596, 0.500, 0.193; alpha = 0.3, beta = 1/6</source>
        <translation>IoU 0.500; GGIoU 0.596, 0.500, 0.193; alpha = 0.3, beta = 1/6</translation>
    </message>
    <message>
        <source>2 x 1 anchors on a 1 x 1 truth</source>
        <translation>Anker 2 x 1 auf einer Vorgabe 1 x 1</translation>
    </message>
    <message>
        <source>the figure&apos;s own boxes are not given; their offsets are solved for</source>
        <translation>die Rahmen der Abbildung sind nicht angegeben; ihr Versatz ist errechnet</translation>
    </message>
    <message>
        <source>Penalty = loss - (1 - IoU)</source>
        <translation>Strafe = Loss - (1 - IoU)</translation>
    </message>
    <message>
        <source>%1, overlapping pair</source>
        <translation>%1, überlappendes Paar</translation>
    </message>
    <message>
        <source>%1, disjoint pair</source>
        <translation>%1, getrenntes Paar</translation>
    </message>
    <message>
        <source>enclosing</source>
        <translation>umschließend</translation>
    </message>
    <message>
        <source>centre distance</source>
        <translation>Mittenabstand</translation>
    </message>
    <message>
        <source>Between prediction and ground truth</source>
        <translation>Zwischen Vorhersage und Vorgabe</translation>
    </message>
    <message>
        <source>alpha %1</source>
        <translation>alpha %1</translation>
    </message>
    <message>
        <source>IoU of the interpolated box</source>
        <translation>IoU des interpolierten Rahmens</translation>
    </message>
    <message>
        <source>InterpIoU loss</source>
        <translation>InterpIoU-Loss</translation>
    </message>
    <message>
        <source>Along alpha</source>
        <translation>Längs alpha</translation>
    </message>
    <message>
        <source>overlap from here</source>
        <translation>Überlappung ab hier</translation>
    </message>
    <message>
        <source>interpolating edges against centre and size</source>
        <translation>Interpolation der Kanten gegen die von Mitte und Größe</translation>
    </message>
    <message>
        <source>the same box</source>
        <translation>derselbe Rahmen</translation>
    </message>
    <message>
        <source>loss at alpha 0.98 against Eq. 13 written out</source>
        <translation>Loss bei alpha 0.98 gegen ausgeschriebene Gl. 13</translation>
    </message>
    <message>
        <source>loss of the disjoint pair</source>
        <translation>Loss des getrennten Paars</translation>
    </message>
    <message>
        <source>Eq. 17</source>
        <translation>Gl. 17</translation>
    </message>
    <message>
        <source>first alpha with a gradient</source>
        <translation>erstes alpha mit Gradient</translation>
    </message>
    <message>
        <source>The interpolated box meets the target above</source>
        <translation>Darüber trifft der interpolierte Rahmen die Vorgabe</translation>
    </message>
    <message>
        <source>gap in target widths</source>
        <translation>Lücke in Breiten der Vorgabe</translation>
    </message>
    <message>
        <source>first alpha with a gradient against d/(d + l_g)</source>
        <translation>erstes alpha mit Gradient gegen d/(d + l_g)</translation>
    </message>
    <message>
        <source>|gradient| at alpha 0.98, gap 48.9 target widths</source>
        <translation>|Gradient| bei alpha 0.98, Lücke von 48.9 Breiten der Vorgabe</translation>
    </message>
    <message>
        <source>never vanishes</source>
        <translation>verschwindet nie</translation>
    </message>
    <message>
        <source>|gradient| at alpha 0.98, gap 49.1 target widths</source>
        <translation>|Gradient| bei alpha 0.98, Lücke von 49.1 Breiten der Vorgabe</translation>
    </message>
    <message>
        <source>&quot;Vanishing gradients are solved&quot; holds up to this bound: alpha 0.98 reaches 49 target widths, 0.99 reaches 99.</source>
        <translation>„Verschwindende Gradienten sind gelöst“ gilt bis zu dieser Grenze: alpha 0.98 reicht 49 Breiten der Vorgabe weit, 0.99 reicht 99.</translation>
    </message>
    <message>
        <source>dynamic alpha</source>
        <translation>dynamisches alpha</translation>
    </message>
    <message>
        <source>1 - IoU of the interpolated box</source>
        <translation>1 - IoU des interpolierten Rahmens</translation>
    </message>
    <message>
        <source>D-InterpIoU loss</source>
        <translation>D-InterpIoU-Loss</translation>
    </message>
    <message>
        <source>A unit box sliding onto its target</source>
        <translation>Ein Einheitsrahmen gleitet auf seine Vorgabe</translation>
    </message>
    <message>
        <source>boost zone</source>
        <translation>Verstärkungszone</translation>
    </message>
    <message>
        <source>Eq. 20</source>
        <translation>Gl. 20</translation>
    </message>
    <message>
        <source>IoU where the interpolated term begins to rise</source>
        <translation>IoU, ab der der interpolierte Term steigt</translation>
    </message>
    <message>
        <source>IoU where it falls again</source>
        <translation>IoU, ab der er wieder fällt</translation>
    </message>
    <message>
        <source>alpha at a perfect match: the lower clamp</source>
        <translation>alpha bei voller Deckung: die untere Grenze</translation>
    </message>
    <message>
        <source>0.6 in the code</source>
        <translation>0.6 im Code</translation>
    </message>
    <message>
        <source>alpha of nearly disjoint boxes: the upper clamp</source>
        <translation>alpha fast getrennter Rahmen: die obere Grenze</translation>
    </message>
    <message>
        <source>IoU at the end of the sweep</source>
        <translation>IoU am Ende der Fahrt</translation>
    </message>
    <message>
        <source>gradient against IoU&apos;s at IoU 0.43</source>
        <translation>Gradient gegen den der IoU bei IoU 0.43</translation>
    </message>
    <message>
        <source>boosted</source>
        <translation>verstärkt</translation>
    </message>
    <message>
        <source>alpha is detached: the loss drawn here is not what descent follows, and its interpolated term may rise while IoU improves.</source>
        <translation>alpha ist abgetrennt: Der Abstieg folgt nicht dem hier gezeichneten Loss, und dessen interpolierter Term darf steigen, während die IoU besser wird.</translation>
    </message>
    <message>
        <source>%1, by the centre</source>
        <translation>%1, nach der Mitte</translation>
    </message>
    <message>
        <source>%1, by the size</source>
        <translation>%1, nach der Größe</translation>
    </message>
    <message>
        <source>IoU loss against Eq. 23-26 written out</source>
        <translation>IoU-Loss gegen ausgeschriebene Gl. 23-26</translation>
    </message>
    <message>
        <source>Eq. 23-26</source>
        <translation>Gl. 23-26</translation>
    </message>
    <message>
        <source>InterpIoU against the chain rule through Eq. 12</source>
        <translation>InterpIoU gegen die Kettenregel durch Gl. 12</translation>
    </message>
    <message>
        <source>Eq. 18-19</source>
        <translation>Gl. 18-19</translation>
    </message>
    <message>
        <source>the figure&apos;s are not given</source>
        <translation>die der Abbildung sind nicht angegeben</translation>
    </message>
    <message>
        <source>Liu &amp; Watanabe 2025, Fig. 1</source>
        <translation>Liu &amp; Watanabe 2025, Abb. 1</translation>
    </message>
    <message>
        <source>What each penalty measures, for an overlapping and a disjoint pair.</source>
        <translation>Was jeder Strafterm misst, bei einem überlappenden und einem getrennten Paar.</translation>
    </message>
    <message>
        <source>Eq. 6-11</source>
        <translation>Gl. 6-11</translation>
    </message>
    <message>
        <source>Liu &amp; Watanabe 2025, Fig. 2</source>
        <translation>Liu &amp; Watanabe 2025, Abb. 2</translation>
    </message>
    <message>
        <source>Between prediction and ground truth there is always a box that overlaps.</source>
        <translation>Zwischen Vorhersage und Vorgabe gibt es immer einen Rahmen, der überlappt.</translation>
    </message>
    <message>
        <source>Eq. 12-13, alpha = 0.98</source>
        <translation>Gl. 12-13, alpha = 0.98</translation>
    </message>
    <message>
        <source>Liu &amp; Watanabe 2025, Fig. 3</source>
        <translation>Liu &amp; Watanabe 2025, Abb. 3</translation>
    </message>
    <message>
        <source>The interpolated box overlaps if and only if alpha exceeds d/(d + l_g).</source>
        <translation>Der interpolierte Rahmen überlappt genau dann, wenn alpha größer als d/(d + l_g) ist.</translation>
    </message>
    <message>
        <source>Eq. 14-17</source>
        <translation>Gl. 14-17</translation>
    </message>
    <message>
        <source>gaps taken as &gt;= 0 on each axis</source>
        <translation>Lücken auf jeder Achse &gt;= 0 genommen</translation>
    </message>
    <message>
        <source>without it the ratio passes 1 inside the target</source>
        <translation>sonst übersteigt das Verhältnis in der Vorgabe 1</translation>
    </message>
    <message>
        <source>Liu &amp; Watanabe 2025, Fig. 4</source>
        <translation>Liu &amp; Watanabe 2025, Abb. 4</translation>
    </message>
    <message>
        <source>Under a dynamic alpha the interpolated term rises while IoU improves.</source>
        <translation>Mit dynamischem alpha steigt der interpolierte Term, während die IoU besser wird.</translation>
    </message>
    <message>
        <source>Eq. 20, upper clamp 0.99</source>
        <translation>Gl. 20, obere Grenze 0.99</translation>
    </message>
    <message>
        <source>lower clamp 0.6</source>
        <translation>untere Grenze 0.6</translation>
    </message>
    <message>
        <source>the authors&apos; code; the text gives 0.5 as an example</source>
        <translation>Code der Autoren; der Text nennt 0.5 als Beispiel</translation>
    </message>
    <message>
        <source>a unit box sliding</source>
        <translation>ein gleitender Einheitsrahmen</translation>
    </message>
    <message>
        <source>Liu &amp; Watanabe 2025, Eq. 22-26</source>
        <translation>Liu &amp; Watanabe 2025, Gl. 22-26</translation>
    </message>
    <message>
        <source>The printed gradient of the IoU loss, and how interpolation fills its plateau.</source>
        <translation>Der gedruckte Gradient des IoU-Loss, und wie die Interpolation seine Ebene füllt.</translation>
    </message>
    <message>
        <source>Eq. 18-19 and 22-26</source>
        <translation>Gl. 18-19 und 22-26</translation>
    </message>
    <message>
        <source>36 overlapping pairs</source>
        <translation>36 überlappende Paare</translation>
    </message>
    <message>
        <source>Mean IoU loss</source>
        <translation>Mittlerer IoU-Loss</translation>
    </message>
    <message>
        <source>Mean area enlargement</source>
        <translation>Mittlere Flächenvergrößerung</translation>
    </message>
    <message>
        <source>Mean penalty terms</source>
        <translation>Mittlere Strafterme</translation>
    </message>
    <message>
        <source>penalty</source>
        <translation>Strafe</translation>
    </message>
    <message>
        <source>exceeds 5</source>
        <translation>übersteigt 5</translation>
    </message>
    <message>
        <source>enlarges</source>
        <translation>vergrößert</translation>
    </message>
    <message>
        <source>close to zero</source>
        <translation>nahe null</translation>
    </message>
    <message>
        <source>largest mean AEI, %1</source>
        <translation>größte mittlere AEI, %1</translation>
    </message>
    <message>
        <source>largest rise of InterpIoU&apos;s mean loss from one step to the next</source>
        <translation>größter Anstieg des mittleren Loss von InterpIoU von Schritt zu Schritt</translation>
    </message>
    <message>
        <source>mean IoU loss of the starts</source>
        <translation>mittlerer IoU-Loss der Starts</translation>
    </message>
    <message>
        <source>mean IoU loss after 50 steps, InterpIoU</source>
        <translation>mittlerer IoU-Loss nach 50 Schritten, InterpIoU</translation>
    </message>
    <message>
        <source>converges faster</source>
        <translation>konvergiert schneller</translation>
    </message>
    <message>
        <source>mean IoU loss after 50 steps, GIoU</source>
        <translation>mittlerer IoU-Loss nach 50 Schritten, GIoU</translation>
    </message>
    <message>
        <source>largest final mean loss but for IoU&apos;s</source>
        <translation>größter mittlerer Loss am Ende, außer dem von IoU</translation>
    </message>
    <message>
        <source>%1 cases. The text&apos;s &quot;exceeds 5&quot; is met by no loss at area 1/32 (GIoU comes closest) and by GIoU, DIoU and CIoU at 1/64. Efficient IoU, listed among the losses that enlarge, hardly does; a circulating implementation of another formula under that name does.</source>
        <translation>%1 Fälle. „Übersteigt 5“ im Text erreicht bei Fläche 1/32 kein Loss (GIoU kommt am nächsten), bei 1/64 erreichen es GIoU, DIoU und CIoU. Efficient IoU, unter den vergrößernden Losses aufgeführt, vergrößert kaum; eine verbreitete Umsetzung einer anderen Formel unter diesem Namen tut es.</translation>
    </message>
    <message>
        <source>start centres</source>
        <translation>Startmitten</translation>
    </message>
    <message>
        <source>Starts and targets</source>
        <translation>Starts und Vorgaben</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>largest distance from the target&apos;s centre</source>
        <translation>größter Abstand von der Mitte der Vorgabe</translation>
    </message>
    <message>
        <source>radius 0.5</source>
        <translation>Radius 0.5</translation>
    </message>
    <message>
        <source>share of starts within half the radius</source>
        <translation>Anteil der Starts im halben Radius</translation>
    </message>
    <message>
        <source>uniform: 1/4</source>
        <translation>gleichverteilt: 1/4</translation>
    </message>
    <message>
        <source>mean AEI of the starts</source>
        <translation>mittlere AEI der Starts</translation>
    </message>
    <message>
        <source>Area enlargement</source>
        <translation>Flächenvergrößerung</translation>
    </message>
    <message>
        <source>Largest enlargement</source>
        <translation>Größte Vergrößerung</translation>
    </message>
    <message>
        <source>before contact</source>
        <translation>vor der Berührung</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>largest enlargement before contact, %1</source>
        <translation>größte Vergrößerung vor der Berührung, %1</translation>
    </message>
    <message>
        <source>about zero</source>
        <translation>etwa null</translation>
    </message>
    <message>
        <source>Target area %1</source>
        <translation>Fläche der Vorgabe %1</translation>
    </message>
    <message>
        <source>mean 1 - IoU</source>
        <translation>mittleres 1 - IoU</translation>
    </message>
    <message>
        <source>area %1: GIoU&apos;s mean loss after 60 steps over InterpIoU&apos;s</source>
        <translation>Fläche %1: mittlerer Loss nach 60 Schritten, GIoU durch InterpIoU</translation>
    </message>
    <message>
        <source>InterpIoU converges faster</source>
        <translation>InterpIoU konvergiert schneller</translation>
    </message>
    <message>
        <source>area %1: mean IoU of the starts</source>
        <translation>Fläche %1: mittlere IoU der Starts</translation>
    </message>
    <message>
        <source>falls with the size</source>
        <translation>sinkt mit der Größe</translation>
    </message>
    <message>
        <source>The sweep</source>
        <translation>Die Reihe</translation>
    </message>
    <message>
        <source>mean of 1 - IoU over the steps</source>
        <translation>Mittel von 1 - IoU über die Schritte</translation>
    </message>
    <message>
        <source>final 1 - IoU</source>
        <translation>1 - IoU am Ende</translation>
    </message>
    <message>
        <source>largest AEI</source>
        <translation>größte AEI</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>dynamisch</translation>
    </message>
    <message>
        <source>final loss at alpha &gt;= 0.9 and dynamic, largest minus smallest</source>
        <translation>Loss am Ende bei alpha &gt;= 0.9 und dynamisch, größter minus kleinster</translation>
    </message>
    <message>
        <source>0.98 is best for AP on VisDrone</source>
        <translation>0.98 ist am besten für die AP auf VisDrone</translation>
    </message>
    <message>
        <source>mean loss over the steps, alpha 0.98 over the best</source>
        <translation>mittlerer Loss über die Schritte, alpha 0.98 durch das beste</translation>
    </message>
    <message>
        <source>final loss at alpha 0.5, whose interpolated boxes often miss, over 0.98&apos;s</source>
        <translation>Loss am Ende bei alpha 0.5, dessen interpolierte Rahmen oft danebenliegen, durch den bei 0.98</translation>
    </message>
    <message>
        <source>Table 4 prints detection AP, which no box simulation gives. In the simulation the fastest setting is %1.</source>
        <translation>Tab. 4 druckt die AP der Detektion, die keine Simulation von Rahmen liefert. In der Simulation ist am schnellsten: %1.</translation>
    </message>
    <message>
        <source>the dynamic alpha</source>
        <translation>das dynamische alpha</translation>
    </message>
    <message>
        <source>Adam 0.01; seven targets, 5000 points in radius 0.5, 49 sizes: 1,715,000 cases</source>
        <translation>Adam 0.01; sieben Vorgaben, 5000 Punkte im Radius 0.5, 49 Größen: 1.715.000 Fälle</translation>
    </message>
    <message>
        <source>target area 1/32</source>
        <translation>Fläche der Vorgabe 1/32</translation>
    </message>
    <message>
        <source>with the printed unit area all losses coincide</source>
        <translation>mit der gedruckten Fläche 1 fallen alle Losses zusammen</translation>
    </message>
    <message>
        <source>scales 0.5 to 2, corner coordinates, 200 steps, mean loss</source>
        <translation>Skalen 0.5 bis 2, Eckkoordinaten, 200 Schritte, mittlerer Loss</translation>
    </message>
    <message>
        <source>they give a start near zero enlargement</source>
        <translation>so beginnt die Vergrößerung nahe null</translation>
    </message>
    <message>
        <source>Liu &amp; Watanabe 2025, Fig. 5</source>
        <translation>Liu &amp; Watanabe 2025, Abb. 5</translation>
    </message>
    <message>
        <source>Mean loss, penalties and area enlargement over 1,715,000 regressions.</source>
        <translation>Mittlerer Loss, Strafen und Flächenvergrößerung über 1.715.000 Regressionen.</translation>
    </message>
    <message>
        <source>Liu &amp; Watanabe 2025, Fig. 6</source>
        <translation>Liu &amp; Watanabe 2025, Abb. 6</translation>
    </message>
    <message>
        <source>Where the simulated boxes start.</source>
        <translation>Wo die simulierten Rahmen beginnen.</translation>
    </message>
    <message>
        <source>Liu &amp; Watanabe 2025, Fig. 7</source>
        <translation>Liu &amp; Watanabe 2025, Abb. 7</translation>
    </message>
    <message>
        <source>A disjoint box grows under GIoU, DIoU, CIoU, EIoU and SIoU before it moves.</source>
        <translation>Ein getrennter Rahmen wächst unter GIoU, DIoU, CIoU, EIoU und SIoU, bevor er sich bewegt.</translation>
    </message>
    <message>
        <source>target at the origin, equal areas, one start, the same optimiser</source>
        <translation>Vorgabe im Ursprung, gleiche Flächen, ein Start, derselbe Optimierer</translation>
    </message>
    <message>
        <source>start at (3, 3), 1:2 against 2:1, area 1, Adam 0.01</source>
        <translation>Start bei (3, 3), 1:2 gegen 2:1, Fläche 1, Adam 0.01</translation>
    </message>
    <message>
        <source>the printed numbers are lost</source>
        <translation>die gedruckten Zahlen sind verloren</translation>
    </message>
    <message>
        <source>Liu &amp; Watanabe 2025, small objects</source>
        <translation>Liu &amp; Watanabe 2025, kleine Objekte</translation>
    </message>
    <message>
        <source>The same simulation with three smaller targets.</source>
        <translation>Dieselbe Simulation mit drei kleineren Vorgaben.</translation>
    </message>
    <message>
        <source>areas 1/64, 1/256, 1/500</source>
        <translation>Flächen 1/64, 1/256, 1/500</translation>
    </message>
    <message>
        <source>the printed fractions are lost</source>
        <translation>die gedruckten Brüche sind verloren</translation>
    </message>
    <message>
        <source>Liu &amp; Watanabe 2025, Table 4</source>
        <translation>Liu &amp; Watanabe 2025, Tab. 4</translation>
    </message>
    <message>
        <source>Alpha from 0.5 to 0.99 and dynamic, as a simulation instead of detection scores.</source>
        <translation>alpha von 0.5 bis 0.99 und dynamisch, als Simulation statt mit Werten der Detektion.</translation>
    </message>
    <message>
        <source>the values of alpha</source>
        <translation>die Werte von alpha</translation>
    </message>
    <message>
        <source>around the printed ones</source>
        <translation>um die gedruckten herum</translation>
    </message>
    <message>
        <source>What reproduces</source>
        <translation>Was sich nachrechnen lässt</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>InterpIoU 3.3</source>
        <translation>InterpIoU 3.3</translation>
    </message>
    <message>
        <source>unit-area targets; enlargement exceeds 5</source>
        <translation>Vorgaben der Fläche 1; Vergrößerung übersteigt 5</translation>
    </message>
    <message>
        <source>with area 1 all losses coincide; 1/32 gives %1, 1/64 %2</source>
        <translation>bei Fläche 1 fallen alle Losses zusammen; 1/32 ergibt %1, 1/64 %2</translation>
    </message>
    <message>
        <source>InterpIoU does not enlarge</source>
        <translation>InterpIoU vergrößert nicht</translation>
    </message>
    <message>
        <source>in corners</source>
        <translation>in Ecken</translation>
    </message>
    <message>
        <source>stepping in centre and size it reaches %1</source>
        <translation>mit Schritten in Mitte und Größe erreicht es %1</translation>
    </message>
    <message>
        <source>InterpIoU Fig. 5, 7</source>
        <translation>InterpIoU Abb. 5, 7</translation>
    </message>
    <message>
        <source>EIoU enlarges</source>
        <translation>EIoU vergrößert</translation>
    </message>
    <message>
        <source>true Efficient IoU hardly does; code that computes another formula under the name does</source>
        <translation>echtes Efficient IoU kaum; Code, der unter dem Namen eine andere Formel rechnet, schon</translation>
    </message>
    <message>
        <source>InterpIoU 3.2</source>
        <translation>InterpIoU 3.2</translation>
    </message>
    <message>
        <source>vanishing gradients are solved</source>
        <translation>verschwindende Gradienten sind gelöst</translation>
    </message>
    <message>
        <source>see interp-3</source>
        <translation>siehe interp-3</translation>
    </message>
    <message>
        <source>up to a bound</source>
        <translation>bis zu einer Grenze</translation>
    </message>
    <message>
        <source>alpha 0.98 reaches gaps of 49 target widths</source>
        <translation>alpha 0.98 reicht 49 Breiten der Vorgabe weit</translation>
    </message>
    <message>
        <source>InterpIoU Table 4</source>
        <translation>InterpIoU Tab. 4</translation>
    </message>
    <message>
        <source>alpha 0.98 is best</source>
        <translation>alpha 0.98 ist am besten</translation>
    </message>
    <message>
        <source>see interp-alpha</source>
        <translation>siehe interp-alpha</translation>
    </message>
    <message>
        <source>not comparable</source>
        <translation>nicht vergleichbar</translation>
    </message>
    <message>
        <source>the table prints detection AP</source>
        <translation>die Tabelle druckt die AP der Detektion</translation>
    </message>
    <message>
        <source>Extended IoU Fig. 1</source>
        <translation>Extended IoU Abb. 1</translation>
    </message>
    <message>
        <source>IoU 0.50 with Smooth-L1 0.54</source>
        <translation>IoU 0.50 mit Smooth-L1 0.54</translation>
    </message>
    <message>
        <source>see misalign</source>
        <translation>siehe misalign</translation>
    </message>
    <message>
        <source>not exactly</source>
        <translation>nicht genau</translation>
    </message>
    <message>
        <source>no such box exists; 0.49 with 0.54 does</source>
        <translation>solch einen Rahmen gibt es nicht; 0.49 mit 0.54 schon</translation>
    </message>
    <message>
        <source>Extended IoU Fig. 3</source>
        <translation>Extended IoU Abb. 3</translation>
    </message>
    <message>
        <source>see giou-odd</source>
        <translation>siehe giou-odd</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>Extended IoU Fig. 4, 5</source>
        <translation>Extended IoU Abb. 4, 5</translation>
    </message>
    <message>
        <source>oscillation, scale independence, escape</source>
        <translation>Schwingen, Unabhängigkeit von der Skala, Freikommen</translation>
    </message>
    <message>
        <source>see convexify, sot</source>
        <translation>siehe convexify, sot</translation>
    </message>
    <message>
        <source>with a rate of our choice</source>
        <translation>mit einer Schrittweite unserer Wahl</translation>
    </message>
    <message>
        <source>Extended IoU Eq. 24</source>
        <translation>Extended IoU Gl. 24</translation>
    </message>
    <message>
        <source>gradient of (1 - EIoU)^2</source>
        <translation>Gradient von (1 - EIoU)^2</translation>
    </message>
    <message>
        <source>erratum</source>
        <translation>Erratum</translation>
    </message>
    <message>
        <source>a factor 2 is missing; Eq. 27 has it</source>
        <translation>ein Faktor 2 fehlt; Gl. 27 hat ihn</translation>
    </message>
    <message>
        <source>Extended IoU Eq. 28</source>
        <translation>Extended IoU Gl. 28</translation>
    </message>
    <message>
        <source>two forms of the steady step</source>
        <translation>zwei Formen des stetigen Schritts</translation>
    </message>
    <message>
        <source>they differ by 2; here x &lt;- x - rate U_e dL/dx</source>
        <translation>sie unterscheiden sich um 2; hier x &lt;- x - Schrittweite U_e dL/dx</translation>
    </message>
    <message>
        <source>Extended IoU Eq. 25, 33, 34</source>
        <translation>Extended IoU Gl. 25, 33, 34</translation>
    </message>
    <message>
        <source>dI_e/dx1 = 0 for x1p &lt; x1t</source>
        <translation>dI_e/dx1 = 0 für x1p &lt; x1t</translation>
    </message>
    <message>
        <source>true only if y1 &lt;= y2; else 2 (y1 - y2)</source>
        <translation>gilt nur bei y1 &lt;= y2; sonst 2 (y1 - y2)</translation>
    </message>
    <message>
        <source>Extended IoU, text</source>
        <translation>Extended IoU, Text</translation>
    </message>
    <message>
        <source>I_e proportional to s</source>
        <translation>I_e proportional zu s</translation>
    </message>
    <message>
        <source>it must be s^2</source>
        <translation>richtig ist s^2</translation>
    </message>
    <message>
        <source>Extended IoU Alg. 2</source>
        <translation>Extended IoU Alg. 2</translation>
    </message>
    <message>
        <source>S = sqrt of mixed anchor and truth edges</source>
        <translation>S = Wurzel aus gemischten Kanten von Anker und Vorgabe</translation>
    </message>
    <message>
        <source>it must be the root of the anchor&apos;s area</source>
        <translation>richtig ist die Wurzel der Fläche des Ankers</translation>
    </message>
    <message>
        <source>DIoU animations</source>
        <translation>DIoU-Animationen</translation>
    </message>
    <message>
        <source>DIoU converges faster than GIoU</source>
        <translation>DIoU konvergiert schneller als GIoU</translation>
    </message>
    <message>
        <source>see diou-3</source>
        <translation>siehe diou-3</translation>
    </message>
    <message>
        <source>in the script</source>
        <translation>im Skript</translation>
    </message>
    <message>
        <source>along the script&apos;s directions; along the gradients GIoU is faster</source>
        <translation>längs der Richtungen des Skripts; längs der Gradienten ist GIoU schneller</translation>
    </message>
    <message>
        <source>GGIoU Fig. 1(a)</source>
        <translation>GGIoU Abb. 1(a)</translation>
    </message>
    <message>
        <source>eight pairs at alpha 0.3</source>
        <translation>acht Paare bei alpha 0.3</translation>
    </message>
    <message>
        <source>see slender</source>
        <translation>siehe slender</translation>
    </message>
    <message>
        <source>four break GGIoU &lt;= IoU^0.7</source>
        <translation>vier verletzen GGIoU &lt;= IoU^0.7</translation>
    </message>
    <message>
        <source>GGIoU Fig. 1(b)</source>
        <translation>GGIoU Abb. 1(b)</translation>
    </message>
    <message>
        <source>see aligned</source>
        <translation>siehe aligned</translation>
    </message>
    <message>
        <source>with solved centres</source>
        <translation>mit errechneten Mitten</translation>
    </message>
    <message>
        <source>GIoU, largest mean AEI, target area 1</source>
        <translation>GIoU, größte mittlere AEI, Fläche der Vorgabe 1</translation>
    </message>
    <message>
        <source>GIoU, target area 1/32</source>
        <translation>GIoU, Fläche der Vorgabe 1/32</translation>
    </message>
    <message>
        <source>GIoU, target area 1/64</source>
        <translation>GIoU, Fläche der Vorgabe 1/64</translation>
    </message>
    <message>
        <source>InterpIoU, corners</source>
        <translation>InterpIoU, Ecken</translation>
    </message>
    <message>
        <source>InterpIoU, centre and size</source>
        <translation>InterpIoU, Mitte und Größe</translation>
    </message>
    <message>
        <source>Efficient IoU, corners</source>
        <translation>Efficient IoU, Ecken</translation>
    </message>
    <message>
        <source>all papers</source>
        <translation>alle Arbeiten</translation>
    </message>
    <message>
        <source>What of the papers&apos; numbers reproduces, what does not, and why.</source>
        <translation>Welche Zahlen der Arbeiten sich nachrechnen lassen, welche nicht, und warum.</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>target area, coordinates, scales where the text is silent</source>
        <translation>Fläche der Vorgabe, Koordinaten und Skalen, wo der Text schweigt</translation>
    </message>
    <message>
        <source>by simulating each choice</source>
        <translation>durch Simulation jeder Wahl</translation>
    </message>
    <message>
        <source>Smallest α; above hi, hi holds, as torch.clamp has it.</source>
        <translation>Kleinstes α; über hi gilt hi, wie bei torch.clamp.</translation>
    </message>
    <message>
        <source>HTML (a page to play with)</source>
        <translation>HTML (eine Seite zum Bedienen)</translation>
    </message>
    <message>
        <source>the run is long: every %1th step is kept</source>
        <translation>der Lauf ist lang: Jeder %1. Schritt bleibt</translation>
    </message>
    <message>
        <source>%1 rises</source>
        <translation>%1 steigt</translation>
    </message>
    <message>
        <source>%1 falls</source>
        <translation>%1 fällt</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation>%1 bleibt</translation>
    </message>
    <message>
        <source>%1 rises, %2 stays</source>
        <translation>%1 steigt, %2 bleibt</translation>
    </message>
    <message>
        <source>%1 falls, %2 stays</source>
        <translation>%1 fällt, %2 bleibt</translation>
    </message>
    <message>
        <source>%1 and %2 stay</source>
        <translation>%1 und %2 bleiben</translation>
    </message>
    <message>
        <source>%1 rises, %2 falls</source>
        <translation>%1 steigt, %2 fällt</translation>
    </message>
    <message>
        <source>%1 rises faster than %2</source>
        <translation>%1 steigt schneller als %2</translation>
    </message>
    <message>
        <source>%1 falls faster than %2</source>
        <translation>%1 fällt schneller als %2</translation>
    </message>
    <message>
        <source>no term has a slope</source>
        <translation>kein Term hat eine Steigung</translation>
    </message>
    <message>
        <source>earlier steps carry it on</source>
        <translation>frühere Schritte tragen ihn weiter</translation>
    </message>
    <message>
        <source>grows %1 %: %2</source>
        <translation>wächst um %1 %: %2</translation>
    </message>
    <message>
        <source>shrinks %1 %: %2</source>
        <translation>schrumpft um %1 %: %2</translation>
    </message>
    <message>
        <source>moves %1: %2</source>
        <translation>rückt um %1: %2</translation>
    </message>
    <message>
        <source>stays: %1</source>
        <translation>bleibt: %1</translation>
    </message>
    <message>
        <source>stays where it is</source>
        <translation>bleibt, wo er ist</translation>
    </message>
    <message>
        <source>no loss has a term &quot;%1&quot;</source>
        <translation>kein Loss hat einen Term „%1“</translation>
    </message>
    <message>
        <source>the expression is too long</source>
        <translation>der Ausdruck ist zu lang</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>das Ende</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>centre and size</source>
        <translation>Mitte und Größe</translation>
    </message>
    <message>
        <source>centre and log size</source>
        <translation>Mitte und log. Größe</translation>
    </message>
    <message>
        <source>give the words that claim it</source>
        <translation>die Worte angeben, die es behaupten</translation>
    </message>
    <message>
        <source>say what the number is, or what holds</source>
        <translation>angeben, was die Zahl ist oder was gilt</translation>
    </message>
    <message>
        <source>the words do not say &quot;%1&quot;</source>
        <translation>die Worte sagen nicht „%1“</translation>
    </message>
    <message>
        <source>the words say &quot;%1&quot;, but %2 is true</source>
        <translation>„%1“ wird gesagt, richtig ist %2</translation>
    </message>
    <message>
        <source>the words say &quot;%1&quot;, but &quot;%2&quot; does not hold</source>
        <translation>„%1“ wird gesagt, und „%2“ gilt nicht</translation>
    </message>
    <message>
        <source>name a built-in lesson, or a folder beside the play list</source>
        <translation>eine eingebaute Lektion nennen oder einen Ordner neben der Abspielliste</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a lesson</source>
        <translation>„%1“ ist kein Name einer Lektion</translation>
    </message>
    <message>
        <source>use letters, digits, dots and dashes, and no path</source>
        <translation>Buchstaben, Ziffern, Punkte und Striche verwenden, keinen Pfad</translation>
    </message>
    <message>
        <source>there is no step %1</source>
        <translation>es gibt keinen Schritt %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 steps</source>
        <translation>„%1“ hat %2 Schritte</translation>
    </message>
    <message>
        <source>list lessons</source>
        <translation>Lektionen aufzählen</translation>
    </message>
    <message>
        <source>distance of the centres</source>
        <translation>Abstand der Mittelpunkte</translation>
    </message>
    <message>
        <source>area in targets</source>
        <translation>Fläche in Zielen</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>vertical gap</source>
        <translation>senkrechte Lücke</translation>
    </message>
    <message>
        <source>IoU of the helper box</source>
        <translation>IoU des Hilfsrahmens</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>lanes</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>step on screen</source>
        <translation>gezeigter Schritt</translation>
    </message>
    <message>
        <source>IoU at the end</source>
        <translation>IoU am Ende</translation>
    </message>
    <message>
        <source>best IoU of the run</source>
        <translation>bestes IoU des Laufs</translation>
    </message>
    <message>
        <source>growth in targets</source>
        <translation>Wachstum in Zielen</translation>
    </message>
    <message>
        <source>steps to IoU 0.5</source>
        <translation>Schritte bis IoU 0,5</translation>
    </message>
    <message>
        <source>steps to IoU 0.75</source>
        <translation>Schritte bis IoU 0,75</translation>
    </message>
    <message>
        <source>steps to IoU 0.95</source>
        <translation>Schritte bis IoU 0,95</translation>
    </message>
    <message>
        <source>horizontal offset</source>
        <translation>waagerechter Versatz</translation>
    </message>
    <message>
        <source>vertical offset</source>
        <translation>senkrechter Versatz</translation>
    </message>
    <message>
        <source>difference in width</source>
        <translation>Unterschied der Breiten</translation>
    </message>
    <message>
        <source>difference in height</source>
        <translation>Unterschied der Höhen</translation>
    </message>
    <message>
        <source>width of the prediction</source>
        <translation>Breite der Vorhersage</translation>
    </message>
    <message>
        <source>height of the prediction</source>
        <translation>Höhe der Vorhersage</translation>
    </message>
    <message>
        <source>width of the ground truth</source>
        <translation>Breite der Vorgabe</translation>
    </message>
    <message>
        <source>height of the ground truth</source>
        <translation>Höhe der Vorgabe</translation>
    </message>
    <message>
        <source>difference in w/h</source>
        <translation>Unterschied von w/h</translation>
    </message>
    <message>
        <source>%1 of the prediction</source>
        <translation>%1 der Vorhersage</translation>
    </message>
    <message>
        <source>%1 of the ground truth</source>
        <translation>%1 der Vorgabe</translation>
    </message>
    <message>
        <source>%1 loss</source>
        <translation>%1-Loss</translation>
    </message>
    <message>
        <source>slope of %1</source>
        <translation>Steigung von %1</translation>
    </message>
    <message>
        <source>name a folder beside the play list, or one of %1</source>
        <translation>einen Ordner neben der Abspielliste nennen oder eine von %1</translation>
    </message>
    <message>
        <source>give a lesson&apos;s folder, the file of a play list, or one of %1</source>
        <translation>einen Lektionsordner, die Datei einer Abspielliste oder eines von %1 angeben</translation>
    </message>
    <message>
        <source>a quote does not end</source>
        <translation>ein Anführungszeichen endet nicht</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number in range</source>
        <translation>„%1“ ist keine ganze Zahl in diesem Bereich</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number in range</source>
        <translation>„%1“ ist keine Zahl in diesem Bereich</translation>
    </message>
    <message>
        <source>&quot;%1&quot; twice</source>
        <translation>„%1“ zweimal</translation>
    </message>
    <message>
        <source>no view &quot;%1&quot;</source>
        <translation>keine Ansicht „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a size</source>
        <translation>„%1“ ist keine Größe</translation>
    </message>
    <message>
        <source>write width x height, as 1280x720</source>
        <translation>Breite x Höhe, etwa 1280x720 schreiben</translation>
    </message>
    <message>
        <source>no theme &quot;%1&quot;</source>
        <translation>kein Farbschema „%1“</translation>
    </message>
    <message>
        <source>choose light or dark</source>
        <translation>wählen Sie light oder dark</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no text of a figure</source>
        <translation>„%1“ benennt keinen Text einer Abbildung</translation>
    </message>
    <message>
        <source>write NAME=TEXT, NAME one of %1</source>
        <translation>NAME=TEXT, NAME eines von %1 schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of them</source>
        <translation>„%1“ gehört nicht dazu</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no part of a run</source>
        <translation>„%1“ ist kein Teil eines Laufs</translation>
    </message>
    <message>
        <source>write FROM-TO or FROM-TO=TITLE, two steps, as 0-40=&quot;Far apart&quot;</source>
        <translation>VON-BIS oder VON-BIS=TITEL, zwei Schritte, etwa 0-40=&quot;Weit weg&quot; schreiben</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Bildrate</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>pro Sekunde</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Still at start and end</source>
        <translation>Stillstand am Anfang und Ende</translation>
    </message>
    <message>
        <source>Time follows</source>
        <translation>Die Zeit folgt</translation>
    </message>
    <message>
        <source>The movement of the box</source>
        <translation>der Bewegung des Rahmens</translation>
    </message>
    <message>
        <source>The change of IoU</source>
        <translation>der Änderung der IoU</translation>
    </message>
    <message>
        <source>The steps</source>
        <translation>den Schritten</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>Gleichmäßig</translation>
    </message>
    <message>
        <source>Slow at both ends</source>
        <translation>An beiden Enden langsam</translation>
    </message>
    <message>
        <source>Fast at first</source>
        <translation>Anfangs schnell</translation>
    </message>
    <message>
        <source>Slow at first</source>
        <translation>Anfangs langsam</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>The run, step by step</source>
        <translation>Der Lauf, Schritt für Schritt</translation>
    </message>
    <message>
        <source>The box between, α from 0 to 1</source>
        <translation>Der Rahmen dazwischen, α von 0 bis 1</translation>
    </message>
    <message>
        <source>Straight onto the ground truth</source>
        <translation>Geradewegs auf die Ground Truth</translation>
    </message>
    <message>
        <source>From step</source>
        <translation>Ab Schritt</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>der erste</translation>
    </message>
    <message>
        <source>To step</source>
        <translation>Bis Schritt</translation>
    </message>
    <message>
        <source>the last</source>
        <translation>der letzte</translation>
    </message>
    <message>
        <source>Until IoU</source>
        <translation>Bis IoU</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Still at markers</source>
        <translation>Stillstand an Marken</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Pause between them</source>
        <translation>Pause dazwischen</translation>
    </message>
    <message>
        <source>A file for each segment</source>
        <translation>Eine Datei je Abschnitt</translation>
    </message>
    <message>
        <source>Path and curves from the start</source>
        <translation>Weg und Kurven von Anfang an</translation>
    </message>
    <message>
        <source>Boxes jump from step to step</source>
        <translation>Rahmen springen von Schritt zu Schritt</translation>
    </message>
    <message>
        <source>Turn of the relief</source>
        <translation>Drehung des Reliefs</translation>
    </message>
    <message>
        <source>At most (MB)</source>
        <translation>Höchstens (MB)</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>the film would have more than 100000 frames</source>
        <translation>der Film hätte mehr als 100000 Bilder</translation>
    </message>
    <message>
        <source>make it shorter</source>
        <translation>machen Sie ihn kürzer</translation>
    </message>
    <message>
        <source>segments have their own start and end</source>
        <translation>Abschnitte haben ihren eigenen Anfang und ihr eigenes Ende</translation>
    </message>
    <message>
        <source>leave out --from, --to and --until-iou</source>
        <translation>lassen Sie --from, --to und --until-iou weg</translation>
    </message>
    <message>
        <source>only a run has steps</source>
        <translation>nur ein Lauf hat Schritte</translation>
    </message>
    <message>
        <source>leave out --pace, --from, --to, --until-iou, --hold-markers and --segment, or film the run</source>
        <translation>lassen Sie --pace, --from, --to, --until-iou, --hold-markers und --segment weg, oder filmen Sie den Lauf</translation>
    </message>
    <message>
        <source>%1 has every step of the run</source>
        <translation>%1 enthält jeden Schritt des Laufs</translation>
    </message>
    <message>
        <source>leave them out, or write a film</source>
        <translation>lassen Sie sie weg, oder schreiben Sie einen Film</translation>
    </message>
    <message>
        <source>there are no segments</source>
        <translation>es gibt keine Abschnitte</translation>
    </message>
    <message>
        <source>give --segment FROM-TO for each file</source>
        <translation>--segment VON-BIS für jede Datei angeben</translation>
    </message>
    <message>
        <source>a sequence of pictures has no size</source>
        <translation>eine Bildfolge hat keine Größe</translation>
    </message>
    <message>
        <source>write a film, or a smaller --size</source>
        <translation>einen Film, oder ein kleineres --size schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no element of a figure</source>
        <translation>„%1“ ist kein Element einer Abbildung</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no camera</source>
        <translation>„%1“ ist keine Kamera</translation>
    </message>
    <message>
        <source>write fit, follow or X,Y,SPAN: the middle, and the length across the shorter side</source>
        <translation>fit, follow oder X,Y,SPANNE: die Mitte und die Länge über die kürzere Seite schreiben</translation>
    </message>
    <message>
        <source>write fit or X,Y,SPAN: the middle, and the length across the shorter side</source>
        <translation>fit oder X,Y,SPANNE: die Mitte und die Länge über die kürzere Seite schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no range</source>
        <translation>„%1“ ist kein Bereich</translation>
    </message>
    <message>
        <source>write LOWEST:HIGHEST, as 0:2</source>
        <translation>KLEINSTER:GRÖSSTER, etwa 0:2 schreiben</translation>
    </message>
    <message>
        <source>to fit, the film was made %1x%2</source>
        <translation>damit er passt, wurde der Film %1x%2 groß</translation>
    </message>
    <message>
        <source>to fit, the film was made coarser</source>
        <translation>damit er passt, wurde der Film gröber</translation>
    </message>
    <message>
        <source>no film of %1 MB came about</source>
        <translation>ein Film von %1 MB kam nicht zustande</translation>
    </message>
    <message>
        <source>make it shorter, or allow more</source>
        <translation>machen Sie ihn kürzer, oder erlauben Sie mehr</translation>
    </message>
    <message>
        <source>the run has no step %1</source>
        <translation>der Lauf hat keinen Schritt %1</translation>
    </message>
    <message>
        <source>its last one is %1</source>
        <translation>sein letzter ist %1</translation>
    </message>
    <message>
        <source>the run never reaches an IoU of %1</source>
        <translation>der Lauf erreicht nie eine IoU von %1</translation>
    </message>
    <message>
        <source>it comes to %1</source>
        <translation>er kommt bis %1</translation>
    </message>
    <message>
        <source>the film would start at step %1 and end at step %2</source>
        <translation>der Film begänne bei Schritt %1 und endete bei Schritt %2</translation>
    </message>
    <message>
        <source>let it end later</source>
        <translation>lassen Sie ihn später enden</translation>
    </message>
    <message>
        <source>%1 has no frames</source>
        <translation>%1 hat keine Bilder</translation>
    </message>
    <message>
        <source>open a session, or a picture or film that iouscope wrote</source>
        <translation>eine Sitzung, ein Bild oder einen Film von iouscope öffnen</translation>
    </message>
    <message>
        <source>this film cannot be read: it is no %1</source>
        <translation>dieser Film ist nicht lesbar: Er ist kein %1</translation>
    </message>
    <message>
        <source>no session lies in this film</source>
        <translation>in diesem Film liegt keine Sitzung</translation>
    </message>
    <message>
        <source>open one that iouscope wrote</source>
        <translation>einen von iouscope geschriebenen öffnen</translation>
    </message>
    <message>
        <source>in a GIF a pixel is opaque or clear: soft edges become hard, and grid and patches are lost; .webm, .mov and .apng keep them</source>
        <translation>in einem GIF ist ein Pixel deckend oder durchsichtig: Weiche Ränder werden hart, Gitter und Flächen gehen verloren; .webm, .mov und .apng behalten sie</translation>
    </message>
    <message>
        <source>MOV (ProRes 4444, for editing)</source>
        <translation>MOV (ProRes 4444, für den Schnitt)</translation>
    </message>
    <message>
        <source>LaTeX (one page of TikZ)</source>
        <translation>LaTeX (eine Seite TikZ)</translation>
    </message>
    <message>
        <source>TikZ (for \input in LaTeX)</source>
        <translation>TikZ (für \input in LaTeX)</translation>
    </message>
    <message>
        <source>LaTeX has no sign for &quot;%1&quot;</source>
        <translation>LaTeX hat kein Zeichen für „%1“</translation>
    </message>
    <message>
        <source>choose other words, or write an SVG or a PDF</source>
        <translation>andere Worte wählen, oder SVG oder PDF schreiben</translation>
    </message>
    <message>
        <source>%1 has no pixels, of which the surface is made</source>
        <translation>%1 hat keine Pixel, aus denen die Fläche besteht</translation>
    </message>
    <message>
        <source>choose scene, curves or lanes, or write a PDF and include it</source>
        <translation>Szene, Kurven oder Spuren wählen, oder ein PDF schreiben und einbinden</translation>
    </message>
    <message>
        <source>the runs have %1 steps together</source>
        <translation>die Läufe haben zusammen %1 Schritte</translation>
    </message>
    <message>
        <source>give all lanes and pinned runs at most %1</source>
        <translation>allen Spuren und angehefteten Läufen zusammen höchstens %1 geben</translation>
    </message>
    <message>
        <source>there are more than %1 values in it</source>
        <translation>es stehen mehr als %1 Werte darin</translation>
    </message>
    <message>
        <source>a film does not show the window</source>
        <translation>ein Film zeigt das Fenster nicht</translation>
    </message>
    <message>
        <source>choose scene, surface, curves, lanes, some of them with commas, or dashboard</source>
        <translation>scene, surface, curves, lanes, einige davon mit Kommas, oder dashboard wählen</translation>
    </message>
    <message>
        <source>no box of a lab</source>
        <translation>kein Rahmen eines Labors</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>write truth,LEFT,TOP,RIGHT,BOTTOM,CATEGORY or detection,LEFT,TOP,RIGHT,BOTTOM,CATEGORY,SCORE</source>
        <translation>truth,LINKS,OBEN,RECHTS,UNTEN,KLASSE oder detection,LINKS,OBEN,RECHTS,UNTEN,KLASSE,SCORE schreiben</translation>
    </message>
    <message>
        <source>the lab is full</source>
        <translation>das Labor ist voll</translation>
    </message>
    <message>
        <source>it holds at most %1 truths and as many detections</source>
        <translation>es fasst höchstens %1 Vorgaben und ebenso viele Detektionen</translation>
    </message>
    <message>
        <source>give cx, cy, w and h</source>
        <translation>cx, cy, w und h angeben</translation>
    </message>
    <message>
        <source>there is no image</source>
        <translation>es gibt kein Bild</translation>
    </message>
    <message>
        <source>give one at least</source>
        <translation>mindestens eins angeben</translation>
    </message>
    <message>
        <source>there is no category</source>
        <translation>es gibt keine Klasse</translation>
    </message>
    <message>
        <source>a box lies in no image</source>
        <translation>ein Rahmen liegt in keinem Bild</translation>
    </message>
    <message>
        <source>give the truths</source>
        <translation>die Vorgaben angeben</translation>
    </message>
    <message>
        <source>give the detections</source>
        <translation>die Detektionen angeben</translation>
    </message>
    <message>
        <source>IoU of detection %1</source>
        <translation>IoU der Detektion %1</translation>
    </message>
    <message>
        <source>score of detection %1</source>
        <translation>Score der Detektion %1</translation>
    </message>
    <message>
        <source>true positives</source>
        <translation>richtige Detektionen</translation>
    </message>
    <message>
        <source>false positives</source>
        <translation>falsche Detektionen</translation>
    </message>
    <message>
        <source>truths</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>detections</source>
        <translation>Detektionen</translation>
    </message>
    <message>
        <source>IoU threshold</source>
        <translation>IoU-Schwelle</translation>
    </message>
    <message>
        <source>choose scene, surface, curves, lanes, some of them with commas, dashboard, window or a lab%1</source>
        <translation>wählen Sie scene, surface, curves, lanes, mehrere davon mit Kommas, dashboard, window oder ein Labor%1</translation>
    </message>
    <message>
        <source>no lab &quot;%1&quot;</source>
        <translation>kein Labor „%1“</translation>
    </message>
    <message>
        <source>choose another view</source>
        <translation>wählen Sie eine andere Ansicht</translation>
    </message>
    <message>
        <source>there are no anchors &quot;%1&quot;</source>
        <translation>Anker „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>more than 20 million anchors</source>
        <translation>mehr als 20 Millionen Anker</translation>
    </message>
    <message>
        <source>take a smaller image, larger strides or fewer boxes</source>
        <translation>kleineres Bild, größere Schrittweiten oder weniger Rahmen nehmen</translation>
    </message>
    <message>
        <source>give pixels from 1 to 4096</source>
        <translation>1 bis 4096 Pixel angeben</translation>
    </message>
    <message>
        <source>give a width</source>
        <translation>eine Breite angeben</translation>
    </message>
    <message>
        <source>give a height</source>
        <translation>eine Höhe angeben</translation>
    </message>
    <message>
        <source>more than 64 boxes at a place</source>
        <translation>mehr als 64 Rahmen an einer Stelle</translation>
    </message>
    <message>
        <source>take fewer</source>
        <translation>weniger nehmen</translation>
    </message>
    <message>
        <source>the level has no boxes</source>
        <translation>die Ebene hat keine Rahmen</translation>
    </message>
    <message>
        <source>give &quot;sides&quot; (and &quot;ratios&quot;), or &quot;boxes&quot;</source>
        <translation>„sides“ (und „ratios“) oder „boxes“ angeben</translation>
    </message>
    <message>
        <source>give a list of at least one level</source>
        <translation>eine Liste mit mindestens einer Ebene angeben</translation>
    </message>
    <message>
        <source>it gives %1 for anchor %2 and truth %3</source>
        <translation>es ergibt %1 für Anker %2 und Vorgabe %3</translation>
    </message>
    <message>
        <source>overlap &quot;%1&quot;</source>
        <translation>Überlappung „%1“</translation>
    </message>
    <message>
        <source>choose a measure with values from 0 to 1</source>
        <translation>ein Maß mit Werten von 0 bis 1 wählen</translation>
    </message>
    <message>
        <source>give a lower end from 0 to %1</source>
        <translation>ein unteres Ende von 0 bis %1 angeben</translation>
    </message>
    <message>
        <source>%1 is above pos, %2</source>
        <translation>%1 liegt über pos, %2</translation>
    </message>
    <message>
        <source>choose iou, ggiou, ggiou_truth, or a metric or loss of the registry with values from 0 to 1</source>
        <translation>iou, ggiou, ggiou_truth oder eine Metrik oder einen Loss der Liste mit Werten von 0 bis 1 wählen</translation>
    </message>
    <message>
        <source>the first line names the columns l,t,r,b</source>
        <translation>die erste Zeile nennt die Spalten l,t,r,b</translation>
    </message>
    <message>
        <source>more than 5 million boxes</source>
        <translation>mehr als 5 Millionen Rahmen</translation>
    </message>
    <message>
        <source>give an edge from -1e9 to 1e9</source>
        <translation>eine Kante von -1e9 bis 1e9 angeben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is less than the edge opposite</source>
        <translation>„%1“ ist kleiner als die Kante gegenüber</translation>
    </message>
    <message>
        <source>give l &lt;= r and t &lt;= b</source>
        <translation>l &lt;= r und t &lt;= b angeben</translation>
    </message>
    <message>
        <source>α above its bound</source>
        <translation>α über seiner Schranke</translation>
    </message>
    <message>
        <source>difference of GIoU and IoU loss</source>
        <translation>Unterschied von GIoU- und IoU-Loss</translation>
    </message>
    <message>
        <source>%1 has no frames for a camera to move in</source>
        <translation>%1 hat keine Bilder, in denen sich eine Kamera bewegt</translation>
    </message>
    <message>
        <source>give --camera fit or X,Y,SPAN, or write a film</source>
        <translation>--camera fit oder X,Y,SPAN angeben oder einen Film schreiben</translation>
    </message>
    <message>
        <source>the first line names the columns l,t,r,b,score,predicted_iou: this method uses the predicted IoU</source>
        <translation>die erste Zeile nennt die Spalten l,t,r,b,score,predicted_iou: dieses Verfahren verwendet die vorhergesagte IoU</translation>
    </message>
    <message>
        <source>the first line names the columns l,t,r,b,score</source>
        <translation>die erste Zeile nennt die Spalten l,t,r,b,score</translation>
    </message>
    <message>
        <source>more than a million classes</source>
        <translation>mehr als eine Million Klassen</translation>
    </message>
    <message>
        <source>is &quot;class&quot; the right column?</source>
        <translation>ist „class“ die richtige Spalte?</translation>
    </message>
    <message>
        <source>Greedy</source>
        <translation>Greedy</translation>
    </message>
    <message>
        <source>The highest score is kept and removes every box of its class that overlaps it more than the threshold; then the next.</source>
        <translation>Der höchste Score bleibt und entfernt jeden Rahmen seiner Klasse, der sich mit ihm stärker als die Schwelle überlappt; dann der nächste.</translation>
    </message>
    <message>
        <source>Soft, linear</source>
        <translation>Soft, linear</translation>
    </message>
    <message>
        <source>Soft, Gaussian</source>
        <translation>Soft, Gauß</translation>
    </message>
    <message>
        <source>The highest score is kept; scores of all boxes that overlap it are lowered, the more the more they overlap; a wide sigma is gentle.</source>
        <translation>Der höchste Score bleibt; die Scores aller Rahmen, die sich mit ihm überlappen, sinken, je stärker sie es tun, desto mehr; ein großes Sigma ist sanft.</translation>
    </message>
    <message>
        <source>DIoU</source>
        <translation>DIoU</translation>
    </message>
    <message>
        <source>As greedy, by IoU less the normalised distance of the centres: boxes beside one another stay.</source>
        <translation>Wie Greedy, nach der IoU abzüglich des normierten Abstands der Mittelpunkte: Rahmen nebeneinander bleiben.</translation>
    </message>
    <message>
        <source>IoU-guided</source>
        <translation>IoU-geführt</translation>
    </message>
    <message>
        <source>The highest predicted IoU is kept, whatever its score, and takes the best score of the boxes it removes.</source>
        <translation>Die höchste vorhergesagte IoU bleibt, gleich mit welchem Score, und übernimmt den besten Score der Rahmen, die sie entfernt.</translation>
    </message>
    <message>
        <source>As greedy, in the order of p^(1-a) q^a: a box is ranked by class and place.</source>
        <translation>Wie Greedy, in der Reihenfolge von p^(1-a) q^a: ein Rahmen zählt nach Klasse und Ort.</translation>
    </message>
    <message>
        <source>the box has a negative size</source>
        <translation>der Rahmen hat eine negative Größe</translation>
    </message>
    <message>
        <source>give a score from -1e9 to 1e9</source>
        <translation>einen Score von -1e9 bis 1e9 angeben</translation>
    </message>
    <message>
        <source>a power is of a score of 0 or more</source>
        <translation>eine Potenz gibt es nur von einem Score ab 0</translation>
    </message>
    <message>
        <source>give a predicted IoU from 0 to 1</source>
        <translation>eine vorhergesagte IoU von 0 bis 1 angeben</translation>
    </message>
    <message>
        <source>this is no COCO file of truths</source>
        <translation>das ist keine COCO-Datei mit Annotationen</translation>
    </message>
    <message>
        <source>this is no COCO file of detections</source>
        <translation>das ist keine COCO-Datei mit Detektionen</translation>
    </message>
    <message>
        <source>it is a list of objects with image_id, category_id, bbox and score</source>
        <translation>sie ist eine Liste von Objekten mit image_id, category_id, bbox und score</translation>
    </message>
    <message>
        <source>the list is too long</source>
        <translation>die Liste ist zu lang</translation>
    </message>
    <message>
        <source>split the file: it takes 5 million boxes, a million images, 100000 categories</source>
        <translation>teilen Sie die Datei: möglich sind 5 Millionen Rahmen, eine Million Bilder, 100000 Kategorien</translation>
    </message>
    <message>
        <source>id %1 appears twice, the first counts</source>
        <translation>die id %1 kommt zweimal vor, die erste zählt</translation>
    </message>
    <message>
        <source>&quot;ignore&quot; has no effect, as in the COCO API; &quot;iscrowd&quot; has</source>
        <translation>„ignore“ hat keine Wirkung, wie in der COCO-API; „iscrowd“ schon</translation>
    </message>
    <message>
        <source>the truths&apos; id %1 appears twice, both count</source>
        <translation>die id %1 kommt unter den Annotationen zweimal vor, beide zählen</translation>
    </message>
    <message>
        <source>annotations name images that are not there: %1</source>
        <translation>Annotationen nennen Bilder, die es nicht gibt: %1</translation>
    </message>
    <message>
        <source>add them to &quot;images&quot;, or leave the annotations out</source>
        <translation>ergänzen Sie „images“ oder lassen Sie die Annotationen weg</translation>
    </message>
    <message>
        <source>annotations name categories that are not there: %1</source>
        <translation>Annotationen nennen Kategorien, die es nicht gibt: %1</translation>
    </message>
    <message>
        <source>add them to &quot;categories&quot;, or leave the annotations out</source>
        <translation>ergänzen Sie „categories“ oder lassen Sie die Annotationen weg</translation>
    </message>
    <message>
        <source>images are named by their files, as &quot;%1&quot;</source>
        <translation>Bilder sind nach ihren Dateien benannt, wie „%1“</translation>
    </message>
    <message>
        <source>detections name images that the truths have not: %1</source>
        <translation>Detektionen nennen Bilder, die in den Annotationen fehlen: %1</translation>
    </message>
    <message>
        <source>are these the right truths? image_id is the &quot;id&quot; of an image</source>
        <translation>sind das die richtigen Annotationen? image_id ist die „id“ eines Bildes</translation>
    </message>
    <message>
        <source>detections name categories that the truths have not: %1</source>
        <translation>Detektionen nennen Kategorien, die in den Annotationen fehlen: %1</translation>
    </message>
    <message>
        <source>four numbers x, y, width, height</source>
        <translation>vier Zahlen x, y, Breite, Höhe</translation>
    </message>
    <message>
        <source>0 or 1</source>
        <translation>0 oder 1</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a whole number or a text</source>
        <translation>eine ganze Zahl oder ein Text</translation>
    </message>
    <message>
        <source>this is not %1</source>
        <translation>das ist nicht: %1</translation>
    </message>
    <message>
        <source>there is no &quot;%1&quot;</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>a number is beyond 1e9</source>
        <translation>eine Zahl liegt jenseits von 1e9</translation>
    </message>
    <message>
        <source>the size is negative; bbox is x, y, width, height</source>
        <translation>die Größe ist negativ; bbox ist x, y, Breite, Höhe</translation>
    </message>
    <message>
        <source>&quot;%1&quot; appears twice, the last one counts</source>
        <translation>„%1“ kommt zweimal vor, das letzte zählt</translation>
    </message>
    <message>
        <source>the box has no size; it is kept and overlaps none</source>
        <translation>der Rahmen hat keine Größe; er bleibt und überlappt sich mit keinem</translation>
    </message>
    <message>
        <source>none of the records can be used: %1</source>
        <translation>keiner der Einträge ist brauchbar: %1</translation>
    </message>
    <message>
        <source>correct the file</source>
        <translation>berichtigen Sie die Datei</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1, %2 and %3</source>
        <translation>%1, %2 und %3</translation>
    </message>
    <message>
        <source>%1, %2, %3 and %4 more</source>
        <translation>%1, %2, %3 und %4 weitere</translation>
    </message>
    <message>
        <source>add 1 to each category_id: then all of them match</source>
        <translation>zählen Sie zu jeder category_id 1 hinzu: dann passen alle</translation>
    </message>
    <message>
        <source>subtract 1 from each category_id: then all of them match</source>
        <translation>ziehen Sie von jeder category_id 1 ab: dann passen alle</translation>
    </message>
    <message>
        <source>category_id is the &quot;id&quot; of a category of the truths</source>
        <translation>category_id ist die „id“ einer Kategorie der Annotationen</translation>
    </message>
    <message>
        <source>%1: %2; records left out for such a reason: %3</source>
        <translation>%1: %2; deshalb ausgelassene Einträge: %3</translation>
    </message>
    <message>
        <source>%1: %2; %3 times in all</source>
        <translation>%1: %2; insgesamt %3-mal</translation>
    </message>
    <message>
        <source>JSON has neither NaN nor Infinity; give a number or leave the record out</source>
        <translation>JSON kennt weder NaN noch Infinity; geben Sie eine Zahl an oder lassen Sie den Eintrag weg</translation>
    </message>
    <message>
        <source>this is no object</source>
        <translation>das ist kein Objekt</translation>
    </message>
    <message>
        <source>each entry of the list is an object with the fields of one box</source>
        <translation>jeder Eintrag der Liste ist ein Objekt mit den Feldern eines Rahmens</translation>
    </message>
    <message>
        <source>more than %1 boxes</source>
        <translation>mehr als %1 Rahmen</translation>
    </message>
    <message>
        <source>iouscope-batch nms takes files of any length</source>
        <translation>iouscope-batch nms nimmt Dateien jeder Länge</translation>
    </message>
    <message>
        <source>a score is not from 0 to 1</source>
        <translation>ein Score liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <source>the lab shows probabilities; iouscope-batch nms takes any score</source>
        <translation>das Labor zeigt Wahrscheinlichkeiten; iouscope-batch nms nimmt jeden Score</translation>
    </message>
    <message>
        <source>more than %1 classes</source>
        <translation>mehr als %1 Klassen</translation>
    </message>
    <message>
        <source>loss of the head</source>
        <translation>Loss des Kopfes</translation>
    </message>
    <message>
        <source>logit x of the predicted IoU</source>
        <translation>Logit x der vorhergesagten IoU</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>its slope</source>
        <translation>seine Steigung</translation>
    </message>
    <message>
        <source>dL/dx</source>
        <translation>dL/dx</translation>
    </message>
    <message>
        <source>IoU %1</source>
        <translation>IoU %1</translation>
    </message>
    <message>
        <source>loss where the head says IoU %1 and is right</source>
        <translation>Loss, wo der Kopf IoU %1 sagt und recht hat</translation>
    </message>
    <message>
        <source>largest distance of q_p - q from the loss&apos;s difference quotient</source>
        <translation>größter Abstand von q_p - q zum Differenzenquotienten des Loss</translation>
    </message>
    <message>
        <source>largest slope, however wrong the head is</source>
        <translation>größte Steigung, wie falsch der Kopf auch liegt</translation>
    </message>
    <message>
        <source>The divergence is the cross entropy less its least value: the gradient is the same. The paper does not say on which anchors the head is trained, and its gains in AP are of networks trained on COCO, which this page cannot repeat.</source>
        <translation>Die Divergenz ist die Kreuzentropie abzüglich ihres kleinsten Werts: der Gradient ist derselbe. Das Papier sagt nicht, an welchen Ankern der Kopf lernt, und seine Gewinne an AP stammen von Netzen, die auf COCO trainiert sind; das kann diese Seite nicht wiederholen.</translation>
    </message>
    <message>
        <source>p %1, q %2</source>
        <translation>p %1, q %2</translation>
    </message>
    <message>
        <source>kept by p</source>
        <translation>behalten nach p</translation>
    </message>
    <message>
        <source>kept by p q</source>
        <translation>behalten nach p q</translation>
    </message>
    <message>
        <source>p q ranks by place better than p (Kendall&apos;s tau with IoU)</source>
        <translation>p q ordnet besser nach dem Ort als p (Kendalls Tau mit der IoU)</translation>
    </message>
    <message>
        <source>the score should know the place</source>
        <translation>der Score soll den Ort kennen</translation>
    </message>
    <message>
        <source>the square root of p q ranks as p q does</source>
        <translation>die Wurzel aus p q ordnet wie p q</translation>
    </message>
    <message>
        <source>AP of what greedy suppression keeps by p</source>
        <translation>AP dessen, was Greedy nach p behält</translation>
    </message>
    <message>
        <source>AP of what it keeps by p q</source>
        <translation>AP dessen, was es nach p q behält</translation>
    </message>
    <message>
        <source>Ten made-up detections: they show the mechanism, not how often it occurs. With a head that errs p q can keep the wrong box just as well.</source>
        <translation>Zehn erfundene Detektionen: sie zeigen den Mechanismus, nicht wie oft er vorkommt. Mit einem Kopf, der irrt, kann p q ebenso gut den falschen Rahmen behalten.</translation>
    </message>
    <message>
        <source>Peng &amp; Yu 2021, Eq. 31 and 32</source>
        <translation>Peng &amp; Yu 2021, Gl. 31 und 32</translation>
    </message>
    <message>
        <source>The IoU head</source>
        <translation>Der IoU-Kopf</translation>
    </message>
    <message>
        <source>A second score, trained by the divergence from the IoU a box has.</source>
        <translation>Ein zweiter Score, der an der Divergenz zur IoU lernt, die ein Rahmen hat.</translation>
    </message>
    <message>
        <source>the loss and its target</source>
        <translation>der Loss und sein Ziel</translation>
    </message>
    <message>
        <source>IoU 0.3, 0.7 and 0.95</source>
        <translation>IoU 0,3, 0,7 und 0,95</translation>
    </message>
    <message>
        <source>Ranked by p q</source>
        <translation>Geordnet nach p q</translation>
    </message>
    <message>
        <source>Suppression by class score alone keeps the loud box, not the tight one.</source>
        <translation>Unterdrückung nach dem Klassen-Score allein behält den lauten Rahmen, nicht den engen.</translation>
    </message>
    <message>
        <source>the detections and their scores</source>
        <translation>die Detektionen und ihre Scores</translation>
    </message>
    <message>
        <source>detections that are kept</source>
        <translation>behaltene Detektionen</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>selections shown</source>
        <translation>gezeigte Auswahlen</translation>
    </message>
    <message>
        <source>detection %1 is kept</source>
        <translation>Detektion %1 ist behalten</translation>
    </message>
    <message>
        <source>overlap of detection %1</source>
        <translation>Überlappung der Detektion %1</translation>
    </message>
    <message>
        <source>class score of detection %1</source>
        <translation>Klassen-Score der Detektion %1</translation>
    </message>
    <message>
        <source>predicted IoU of detection %1</source>
        <translation>vorhergesagte IoU der Detektion %1</translation>
    </message>
    <message>
        <source>there is no class</source>
        <translation>es gibt keine Klasse</translation>
    </message>
    <message>
        <source>a box has no class</source>
        <translation>ein Rahmen hat keine Klasse</translation>
    </message>
    <message>
        <source>give at most %1 objects in []</source>
        <translation>höchstens %1 Objekte in [] angeben</translation>
    </message>
    <message>
        <source>Nine boxes a place, from 4 strides of side: three sizes, three shapes.</source>
        <translation>Neun Rahmen je Stelle, Seiten ab 4 Schritten: drei Größen, drei Formen.</translation>
    </message>
    <message>
        <source>Sides and corners rounded; strides that are no powers of two let the coarsest anchors drift away from what the network sees.</source>
        <translation>Seiten und Ecken gerundet; Schritte, die keine Zweierpotenzen sind, lassen die gröbsten Anker von dem wegtreiben, was das Netz sieht.</translation>
    </message>
    <message>
        <source>Three shapes a place, of 8 strides of side.</source>
        <translation>Drei Formen je Stelle, Seiten von 8 Schritten.</translation>
    </message>
    <message>
        <source>Sides of 32 to 512 with rounded corners.</source>
        <translation>Seiten von 32 bis 512 mit gerundeten Ecken.</translation>
    </message>
    <message>
        <source>One square a place, of 8 strides of side.</source>
        <translation>Ein Quadrat je Stelle, Seiten von 8 Schritten.</translation>
    </message>
    <message>
        <source>Four or six boxes a place, 8,732 in all.</source>
        <translation>Vier oder sechs Rahmen je Stelle, 8732 in allem.</translation>
    </message>
    <message>
        <source>The same with smaller sides.</source>
        <translation>Dasselbe mit kleineren Seiten.</translation>
    </message>
    <message>
        <source>Computed in single precision, sides cut to the image&apos;s.</source>
        <translation>In einfacher Genauigkeit gerechnet, Seiten auf die des Bildes gekürzt.</translation>
    </message>
    <message>
        <source>%1 numbers</source>
        <translation>%1 Zahlen</translation>
    </message>
    <message>
        <source>give 1 to 16 numbers</source>
        <translation>1 bis 16 Zahlen angeben</translation>
    </message>
    <message>
        <source>RetinaNet: 0.5, 0.4, forced</source>
        <translation>RetinaNet: 0,5/0,4, Zwang</translation>
    </message>
    <message>
        <source>Region proposals: 0.7, 0.3, forced from 0.3</source>
        <translation>Region Proposals: 0,7/0,3, Zwang ab 0,3</translation>
    </message>
    <message>
        <source>R-CNN stage: 0.5, 0.5</source>
        <translation>R-CNN-Stufe: 0,5/0,5</translation>
    </message>
    <message>
        <source>SSD: 0.5, 0.5, first forced</source>
        <translation>SSD: 0,5/0,5, erster mit Zwang</translation>
    </message>
    <message>
        <source>torchvision: 0.5, 0.4, forced keep their truth</source>
        <translation>torchvision: 0,5/0,4, Erzwungene behalten ihre Vorgabe</translation>
    </message>
    <message>
        <source>Anchors of a truth of 96 x 96 pixels in area</source>
        <translation>Anker einer Vorgabe mit der Fläche von 96 x 96 Pixeln</translation>
    </message>
    <message>
        <source>aspect h/w</source>
        <translation>Seitenverhältnis h/w</translation>
    </message>
    <message>
        <source>positive anchors</source>
        <translation>positive Anker</translation>
    </message>
    <message>
        <source>IoU, without force</source>
        <translation>IoU, ohne Zwang</translation>
    </message>
    <message>
        <source>GGIoU, without force</source>
        <translation>GGIoU, ohne Zwang</translation>
    </message>
    <message>
        <source>anchors by IoU at h/w 8, all that tie forced</source>
        <translation>Anker nach IoU bei h/w 8, alle gleich guten erzwungen</translation>
    </message>
    <message>
        <source>only one anchor</source>
        <translation>nur ein Anker</translation>
    </message>
    <message>
        <source>the same, the first of them only</source>
        <translation>dasselbe, nur der erste davon</translation>
    </message>
    <message>
        <source>the same without force</source>
        <translation>dasselbe ohne Zwang</translation>
    </message>
    <message>
        <source>by IoU without force at h/w 5</source>
        <translation>nach IoU ohne Zwang bei h/w 5</translation>
    </message>
    <message>
        <source>by GGIoU without force at h/w 5</source>
        <translation>nach GGIoU ohne Zwang bei h/w 5</translation>
    </message>
    <message>
        <source>more anchors</source>
        <translation>mehr Anker</translation>
    </message>
    <message>
        <source>by GGIoU without force at h/w 8</source>
        <translation>nach GGIoU ohne Zwang bei h/w 8</translation>
    </message>
    <message>
        <source>by IoU at h/w 1</source>
        <translation>nach IoU bei h/w 1</translation>
    </message>
    <message>
        <source>by GGIoU at h/w 1</source>
        <translation>nach GGIoU bei h/w 1</translation>
    </message>
    <message>
        <source>&quot;Only one anchor&quot; needs a rule that forces the first of the best anchors alone: all anchors inside a long truth overlap it equally, and the usual rule forces them all, 24 at h/w 8. GGIoU gives more anchors to truths of h/w 4 to 6, fewer to compact ones, and none beyond 7.</source>
        <translation>„Nur ein Anker“ braucht eine Regel, die allein den ersten der besten Anker erzwingt: Alle Anker innerhalb einer langen Vorgabe überlappen sie gleich, und die übliche Regel erzwingt sie alle, 24 bei h/w 8. GGIoU gibt Vorgaben von h/w 4 bis 6 mehr Anker, kompakten weniger und jenseits von 7 keine.</translation>
    </message>
    <message>
        <source>Positive anchors by IoU</source>
        <translation>Positive Anker nach IoU</translation>
    </message>
    <message>
        <source>Positive anchors by GGIoU</source>
        <translation>Positive Anker nach GGIoU</translation>
    </message>
    <message>
        <source>centres</source>
        <translation>Mitten</translation>
    </message>
    <message>
        <source>anchors by IoU</source>
        <translation>Anker nach IoU</translation>
    </message>
    <message>
        <source>anchors by GGIoU</source>
        <translation>Anker nach GGIoU</translation>
    </message>
    <message>
        <source>mean distance of their centres, GGIoU / IoU</source>
        <translation>mittlerer Abstand ihrer Mitten, GGIoU / IoU</translation>
    </message>
    <message>
        <source>better aligned</source>
        <translation>besser ausgerichtet</translation>
    </message>
    <message>
        <source>largest distance, GGIoU / IoU</source>
        <translation>größter Abstand, GGIoU / IoU</translation>
    </message>
    <message>
        <source>Positive anchors without force</source>
        <translation>Positive Anker ohne Zwang</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>anchors a truth</source>
        <translation>Anker je Vorgabe</translation>
    </message>
    <message>
        <source>truths without any</source>
        <translation>Vorgaben ohne Anker</translation>
    </message>
    <message>
        <source>mean IoU</source>
        <translation>mittlere IoU</translation>
    </message>
    <message>
        <source>GGIoU of the truth&apos;s size (Table 1)</source>
        <translation>GGIoU der Vorgabengröße (Tabelle 1)</translation>
    </message>
    <message>
        <source>GGIoU of the overlap&apos;s size (Table 2)</source>
        <translation>GGIoU der Überlappungsgröße (Tabelle 2)</translation>
    </message>
    <message>
        <source>distance of the centres, GGIoU of the overlap / IoU</source>
        <translation>Abstand der Mitten, GGIoU der Überlappung / IoU</translation>
    </message>
    <message>
        <source>the same, GGIoU of the truth / IoU</source>
        <translation>dasselbe, GGIoU der Vorgabe / IoU</translation>
    </message>
    <message>
        <source>truths without any anchor, GGIoU of the overlap - IoU</source>
        <translation>Vorgaben ohne Anker, GGIoU der Überlappung - IoU</translation>
    </message>
    <message>
        <source>more balanced</source>
        <translation>ausgeglichener</translation>
    </message>
    <message>
        <source>anchors a truth, GGIoU of the overlap / IoU</source>
        <translation>Anker je Vorgabe, GGIoU der Überlappung / IoU</translation>
    </message>
    <message>
        <source>The tables print detection AP, which needs a trained detector and is not recomputed. What they rest on is: anchors by GGIoU lie nearer to their truth&apos;s centre, and a few more truths have one; they are fewer, and their mean IoU is not higher.</source>
        <translation>Die Tabellen drucken die AP einer Detektion; sie braucht einen trainierten Detektor und wird nicht nachgerechnet. Worauf sie beruhen, schon: Anker nach GGIoU liegen näher an der Mitte ihrer Vorgabe, und etwas mehr Vorgaben haben einen; es sind weniger, und ihre mittlere IoU ist nicht höher.</translation>
    </message>
    <message>
        <source>recomputed</source>
        <translation>nachgerechnet</translation>
    </message>
    <message>
        <source>w_loc that keeps the first loss at lambda %1</source>
        <translation>w_loc, das den ersten Loss erhält, bei lambda %1</translation>
    </message>
    <message>
        <source>The factor of the GGIoU-balanced loss</source>
        <translation>Der Faktor des mit GGIoU ausgeglichenen Loss</translation>
    </message>
    <message>
        <source>The paper adjusts w_loc by hand to lambda. A factor that leaves the loss of the anchors as they are unchanged comes near it on simulated truths; those of the paper are others.</source>
        <translation>Der Aufsatz passt w_loc von Hand an lambda an. Ein Faktor, der den Loss der Anker, wie sie sind, unverändert lässt, kommt dem auf simulierten Vorgaben nahe; die des Aufsatzes sind andere.</translation>
    </message>
    <message>
        <source>RetinaNet&apos;s anchors, positive from 0.5, negative below 0.4</source>
        <translation>Anker von RetinaNet, positiv ab 0,5, negativ unter 0,4</translation>
    </message>
    <message>
        <source>truths of 16 to 512 pixels, h/w 1/4 to 4</source>
        <translation>Vorgaben von 16 bis 512 Pixeln, h/w 1/4 bis 4</translation>
    </message>
    <message>
        <source>the data set is not simulated</source>
        <translation>der Datensatz wird nicht simuliert</translation>
    </message>
    <message>
        <source>GGIoU, Fig. 1(a), with anchors</source>
        <translation>GGIoU, Abb. 1(a), mit Ankern</translation>
    </message>
    <message>
        <source>Is a slender truth learned by only one anchor?</source>
        <translation>Lernt eine schlanke Vorgabe nur ein Anker?</translation>
    </message>
    <message>
        <source>Anchors of a truth of constant area over its aspect, by IoU and GGIoU.</source>
        <translation>Anker einer Vorgabe gleicher Fläche über ihrem Seitenverhältnis, nach IoU und GGIoU.</translation>
    </message>
    <message>
        <source>96 x 96 pixels at (641.3, 402.7)</source>
        <translation>96 x 96 Pixel bei (641,3; 402,7)</translation>
    </message>
    <message>
        <source>no anchor is centred there</source>
        <translation>kein Anker hat dort seine Mitte</translation>
    </message>
    <message>
        <source>GGIoU, Fig. 1(b), with anchors</source>
        <translation>GGIoU, Abb. 1(b), mit Ankern</translation>
    </message>
    <message>
        <source>Anchors near the centre</source>
        <translation>Anker nahe der Mitte</translation>
    </message>
    <message>
        <source>The positive anchors of one truth: by GGIoU they lie nearer to its centre.</source>
        <translation>Die positiven Anker einer Vorgabe: Nach GGIoU liegen sie näher an ihrer Mitte.</translation>
    </message>
    <message>
        <source>GGIoU, Tables 1 and 2</source>
        <translation>GGIoU, Tabelle 1 und 2</translation>
    </message>
    <message>
        <source>What GGIoU changes in assignment</source>
        <translation>Was GGIoU an der Zuordnung ändert</translation>
    </message>
    <message>
        <source>Statistics of the assignment by IoU and both kinds of GGIoU.</source>
        <translation>Statistik der Zuordnung nach IoU und beiden Arten von GGIoU.</translation>
    </message>
    <message>
        <source>GGIoU, Tables 3 and 4</source>
        <translation>GGIoU, Tabelle 3 und 4</translation>
    </message>
    <message>
        <source>The factor of the balanced loss</source>
        <translation>Der Faktor des ausgeglichenen Loss</translation>
    </message>
    <message>
        <source>The w_loc that keeps the first step&apos;s loss, beside the printed one.</source>
        <translation>Das w_loc, das den Loss des ersten Schritts erhält, neben dem gedruckten.</translation>
    </message>
    <message>
        <source>lambda 1.5, 1.4, 1.3, 1.2 with w_loc 2.9, 2.8, 2.6, 2.5</source>
        <translation>lambda 1,5; 1,4; 1,3; 1,2 mit w_loc 2,9; 2,8; 2,6; 2,5</translation>
    </message>
    <message>
        <source>anchors of truth %1</source>
        <translation>Anker der Vorgabe %1</translation>
    </message>
    <message>
        <source>forced anchors of truth %1</source>
        <translation>erzwungene Anker der Vorgabe %1</translation>
    </message>
    <message>
        <source>best overlap of truth %1</source>
        <translation>beste Überlappung der Vorgabe %1</translation>
    </message>
    <message>
        <source>aspect h/w of truth %1</source>
        <translation>Seitenverhältnis h/w der Vorgabe %1</translation>
    </message>
    <message>
        <source>ignored anchors</source>
        <translation>ignorierte Anker</translation>
    </message>
    <message>
        <source>share of the Gaussian</source>
        <translation>Anteil der Gauß-Glocke</translation>
    </message>
    <message>
        <source>threshold of a positive</source>
        <translation>Schwelle für Positive</translation>
    </message>
    <message>
        <source>%1 %2 are more than the lab holds, %3</source>
        <translation>%1 %2 sind mehr, als das Labor fasst: %3</translation>
    </message>
    <message>
        <source>judge them by iouscope-batch ap</source>
        <translation>bewerten Sie sie mit iouscope-batch ap</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>the file has no image or no category</source>
        <translation>die Datei hat kein Bild oder keine Klasse</translation>
    </message>
    <message>
        <source>give one of each at least</source>
        <translation>von beiden mindestens eins angeben</translation>
    </message>
    <message>
        <source>the FFmpeg libraries are not installed</source>
        <translation>die FFmpeg-Bibliotheken sind nicht installiert</translation>
    </message>
    <message>
        <source>more than %1 losses follow one another</source>
        <translation>mehr als %1 Losses folgen aufeinander</translation>
    </message>
    <message>
        <source>leave some out</source>
        <translation>einige weglassen</translation>
    </message>
    <message>
        <source>no step is left for another loss</source>
        <translation>kein Schritt ist übrig für einen weiteren Loss</translation>
    </message>
    <message>
        <source>give more steps</source>
        <translation>mehr Schritte angeben</translation>
    </message>
    <message>
        <source>Length of the gradient by each code</source>
        <translation>Länge des Gradienten nach jedem Code</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>L1 by %1</source>
        <translation>L1 nach %1</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1 of a 10,000 times larger pair, as a multiple</source>
        <translation>%1 eines 10.000-mal größeren Paars, als Vielfaches</translation>
    </message>
    <message>
        <source>the anchor has no area</source>
        <translation>der Anker hat keine Fläche</translation>
    </message>
    <message>
        <source>losses one after another</source>
        <translation>Losses nacheinander</translation>
    </message>
    <message>
        <source>slope by the code</source>
        <translation>Steigung nach dem Code</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the last step of a loss</source>
        <translation>„%1“ ist nicht der letzte Schritt eines Loss</translation>
    </message>
    <message>
        <source>loss &quot;%1&quot;</source>
        <translation>Loss „%1“</translation>
    </message>
    <message>
        <source>give a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2 angeben</translation>
    </message>
    <message>
        <source>no loss follows step %1</source>
        <translation>auf Schritt %1 folgt kein Loss</translation>
    </message>
    <message>
        <source>write it as l1@60,ciou</source>
        <translation>als l1@60,ciou schreiben</translation>
    </message>
    <message>
        <source>weight of the pair</source>
        <translation>Gewicht des Paars</translation>
    </message>
    <message>
        <source>measures while the prediction slides</source>
        <translation>Maße, während die Vorhersage gleitet</translation>
    </message>
    <message>
        <source>centre of the prediction in seconds</source>
        <translation>Mitte der Vorhersage in Sekunden</translation>
    </message>
    <message>
        <source>length on the way, by the measure of the loss</source>
        <translation>Länge unterwegs, je nach Maß des Loss</translation>
    </message>
    <message>
        <source>length in seconds</source>
        <translation>Länge in Sekunden</translation>
    </message>
    <message>
        <source>largest difference of GIoU from IoU, or from -gap/C where there is a gap</source>
        <translation>größter Unterschied von GIoU zu IoU, oder zu -Lücke/C, wo eine Lücke ist</translation>
    </message>
    <message>
        <source>a descent on IoU stays where it is across a gap</source>
        <translation>ein Abstieg auf IoU bleibt jenseits einer Lücke, wo er ist</translation>
    </message>
    <message>
        <source>IoU at the end of the descent on GIoU</source>
        <translation>IoU am Ende des Abstiegs auf GIoU</translation>
    </message>
    <message>
        <source>IoU at the end of the descent on DIoU</source>
        <translation>IoU am Ende des Abstiegs auf DIoU</translation>
    </message>
    <message>
        <source>Both descents make the interval longer than the truth before they meet it, as GIoU does with boxes.</source>
        <translation>Beide Abstiege machen das Intervall länger als die Vorgabe, bevor sie sie treffen, wie GIoU es mit Rahmen tut.</translation>
    </message>
    <message>
        <source>Dice of a bell and of an interval or square about its centre</source>
        <translation>Dice einer Glocke und eines Intervalls oder Quadrats um ihre Mitte</translation>
    </message>
    <message>
        <source>half width in sigmas</source>
        <translation>halbe Breite in Sigma</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>square</source>
        <translation>Quadrat</translation>
    </message>
    <message>
        <source>half width of the best square in sigmas</source>
        <translation>halbe Breite des besten Quadrats in Sigma</translation>
    </message>
    <message>
        <source>its Dice</source>
        <translation>dessen Dice</translation>
    </message>
    <message>
        <source>share of the bell inside it</source>
        <translation>Anteil der Glocke darin</translation>
    </message>
    <message>
        <source>a bias towards the core</source>
        <translation>eine Neigung zum Kern</translation>
    </message>
    <message>
        <source>half width of the best interval in sigmas</source>
        <translation>halbe Breite des besten Intervalls in Sigma</translation>
    </message>
    <message>
        <source>half width of the best of all boxes on 72 x 72 cells, in sigmas</source>
        <translation>halbe Breite des besten aller Rahmen auf 72 x 72 Zellen, in Sigma</translation>
    </message>
    <message>
        <source>Dice of that blob with itself</source>
        <translation>Dice dieses Flecks mit sich selbst</translation>
    </message>
    <message>
        <source>V-Net&apos;s Dice of that blob with itself</source>
        <translation>V-Net-Dice dieses Flecks mit sich selbst</translation>
    </message>
    <message>
        <source>A soft mask is no perfect match of itself by Dice or soft IoU, and the box they like best leaves a third of it outside.</source>
        <translation>Eine weiche Maske stimmt nach Dice oder weicher IoU nicht vollkommen mit sich überein, und der Rahmen, der beiden am besten gefällt, lässt ein Drittel von ihr draußen.</translation>
    </message>
    <message>
        <source>IoU with the whole truth</source>
        <translation>IoU mit der ganzen Vorgabe</translation>
    </message>
    <message>
        <source>predicted extension beyond the visible part, in lengths of the truth</source>
        <translation>vorhergesagte Ausdehnung über den sichtbaren Teil hinaus, in Längen der Vorgabe</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>hidden share %1</source>
        <translation>verdeckter Anteil %1</translation>
    </message>
    <message>
        <source>visible part</source>
        <translation>sichtbarer Teil</translation>
    </message>
    <message>
        <source>IoU of the visible part where a share of 0.4 is hidden</source>
        <translation>IoU des sichtbaren Teils, wenn ein Anteil von 0,4 verdeckt ist</translation>
    </message>
    <message>
        <source>largest IoU above 1 - α of predictions inside the visible part</source>
        <translation>größte IoU über 1 - α von Vorhersagen im sichtbaren Teil</translation>
    </message>
    <message>
        <source>largest IoU above 1 - α of predictions that reach beyond</source>
        <translation>größte IoU über 1 - α von Vorhersagen, die darüber hinausreichen</translation>
    </message>
    <message>
        <source>The bound is one for what stays inside the visible part. A guess that reaches the truth&apos;s end has IoU 1, and one that goes on falls again.</source>
        <translation>Die Schranke gilt für das, was im sichtbaren Teil bleibt. Wer bis zum Ende der Vorgabe rät, hat IoU 1, und wer weiter geht, fällt wieder.</translation>
    </message>
    <message>
        <source>with wrap-around</source>
        <translation>mit Umlauf</translation>
    </message>
    <message>
        <source>without</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>a box that slides past another across the edge</source>
        <translation>ein Rahmen, der über den Rand an einem anderen vorbeigleitet</translation>
    </message>
    <message>
        <source>centre of the prediction along φ in degrees</source>
        <translation>Mitte der Vorhersage entlang φ in Grad</translation>
    </message>
    <message>
        <source>IoU of two boxes of 20 degrees at 179 and -179</source>
        <translation>IoU zweier Rahmen von 20 Grad bei 179 und -179</translation>
    </message>
    <message>
        <source>the same without wrap-around</source>
        <translation>dasselbe ohne Umlauf</translation>
    </message>
    <message>
        <source>largest change by a whole turn</source>
        <translation>größte Änderung durch einen ganzen Umlauf</translation>
    </message>
    <message>
        <source>IoU of two regions that leave the square, with wrap-around</source>
        <translation>IoU zweier Regionen, die das Quadrat verlassen, mit Umlauf</translation>
    </message>
    <message>
        <source>Intervals in time</source>
        <translation>Intervalle in der Zeit</translation>
    </message>
    <message>
        <source>IoU in one dimension has the same desert, and GIoU the same detour.</source>
        <translation>IoU hat in einer Dimension dieselbe Wüste und GIoU denselben Umweg.</translation>
    </message>
    <message>
        <source>IoU of intervals, and their code</source>
        <translation>IoU von Intervallen und ihr Code</translation>
    </message>
    <message>
        <source>the intervals, the rate and the steps</source>
        <translation>die Intervalle, die Rate und die Schritte</translation>
    </message>
    <message>
        <source>The box Dice likes best</source>
        <translation>Der Rahmen, der Dice am besten gefällt</translation>
    </message>
    <message>
        <source>Boxes trained by soft masks shrink towards the core.</source>
        <translation>Rahmen, die an weichen Masken lernen, schrumpfen zum Kern.</translation>
    </message>
    <message>
        <source>Dice of soft masks</source>
        <translation>Dice weicher Masken</translation>
    </message>
    <message>
        <source>a Gaussian blob</source>
        <translation>ein Gauß-Fleck</translation>
    </message>
    <message>
        <source>The bound of hidden parts</source>
        <translation>Die Schranke verdeckter Teile</translation>
    </message>
    <message>
        <source>IoU &lt;= 1 - α holds for what stays inside the visible part, and for nothing else.</source>
        <translation>IoU &lt;= 1 - α gilt für das, was im sichtbaren Teil bleibt, und für nichts sonst.</translation>
    </message>
    <message>
        <source>the bound</source>
        <translation>die Schranke</translation>
    </message>
    <message>
        <source>predictions that have three sides right</source>
        <translation>Vorhersagen, bei denen drei Seiten stimmen</translation>
    </message>
    <message>
        <source>Regions on a torus</source>
        <translation>Regionen auf dem Torus</translation>
    </message>
    <message>
        <source>Angles wrap around, and so must what they overlap by.</source>
        <translation>Winkel laufen um, und so muss es auch ihre Überlappung.</translation>
    </message>
    <message>
        <source>the idea</source>
        <translation>die Idee</translation>
    </message>
    <message>
        <source>the boxes, the regions and the cells</source>
        <translation>die Rahmen, die Regionen und die Zellen</translation>
    </message>
    <message>
        <source>the interval is too far away, too short or too long</source>
        <translation>das Intervall ist zu weit weg, zu kurz oder zu lang</translation>
    </message>
    <message>
        <source>give its centre within 1e6 and a length from 0.001 to 1e6</source>
        <translation>geben Sie seine Mitte bis 1e6 und eine Länge von 0,001 bis 1e6 an</translation>
    </message>
    <message>
        <source>time that both share</source>
        <translation>gemeinsame Zeit</translation>
    </message>
    <message>
        <source>gap between the intervals</source>
        <translation>Lücke zwischen den Intervallen</translation>
    </message>
    <message>
        <source>slope of IoU by the centre</source>
        <translation>Steigung von IoU nach der Mitte</translation>
    </message>
    <message>
        <source>slope of GIoU by the centre</source>
        <translation>Steigung von GIoU nach der Mitte</translation>
    </message>
    <message>
        <source>slope of GIoU by the length</source>
        <translation>Steigung von GIoU nach der Länge</translation>
    </message>
    <message>
        <source>slope of DIoU by the centre</source>
        <translation>Steigung von DIoU nach der Mitte</translation>
    </message>
    <message>
        <source>IoU at the end of the run</source>
        <translation>IoU am Ende des Laufs</translation>
    </message>
    <message>
        <source>length at the end of the run</source>
        <translation>Länge am Ende des Laufs</translation>
    </message>
    <message>
        <source>greatest length of the run</source>
        <translation>größte Länge im Lauf</translation>
    </message>
    <message>
        <source>length of the prediction</source>
        <translation>Länge der Vorhersage</translation>
    </message>
    <message>
        <source>soft IoU</source>
        <translation>weiche IoU</translation>
    </message>
    <message>
        <source>V-Net Dice</source>
        <translation>V-Net-Dice</translation>
    </message>
    <message>
        <source>the measure of the prediction with itself</source>
        <translation>das Maß der Vorhersage mit sich selbst</translation>
    </message>
    <message>
        <source>Dice of the prediction&apos;s best box</source>
        <translation>Dice des besten Rahmens der Vorhersage</translation>
    </message>
    <message>
        <source>width of the prediction&apos;s best box</source>
        <translation>Breite des besten Rahmens der Vorhersage</translation>
    </message>
    <message>
        <source>share of the prediction in its best box</source>
        <translation>Anteil der Vorhersage in ihrem besten Rahmen</translation>
    </message>
    <message>
        <source>half width of a bell&apos;s best square in sigmas</source>
        <translation>halbe Breite des besten Quadrats einer Glocke in Sigma</translation>
    </message>
    <message>
        <source>Dice of a bell&apos;s best square</source>
        <translation>Dice des besten Quadrats einer Glocke</translation>
    </message>
    <message>
        <source>sum of the prediction</source>
        <translation>Summe der Vorhersage</translation>
    </message>
    <message>
        <source>sum of the truth</source>
        <translation>Summe der Vorgabe</translation>
    </message>
    <message>
        <source>reach beyond the visible part</source>
        <translation>Reichweite über den sichtbaren Teil hinaus</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>Schranke</translation>
    </message>
    <message>
        <source>IoU with wrap-around</source>
        <translation>IoU mit Umlauf</translation>
    </message>
    <message>
        <source>IoU without wrap-around</source>
        <translation>IoU ohne Umlauf</translation>
    </message>
    <message>
        <source>this is no mask of %1 x %1 cells</source>
        <translation>dies ist keine Maske von %1 x %1 Zellen</translation>
    </message>
    <message>
        <source>give %1 rows of two digits 0 to 9, a to f per cell</source>
        <translation>geben Sie %1 Zeilen mit zwei Ziffern 0 bis 9, a bis f je Zelle an</translation>
    </message>
    <message>
        <source>give phi and psi</source>
        <translation>geben Sie phi und psi an</translation>
    </message>
    <message>
        <source>this is too far around</source>
        <translation>dies ist zu weit herum</translation>
    </message>
    <message>
        <source>give degrees from -540 to 540</source>
        <translation>geben Sie Grad von -540 bis 540 an</translation>
    </message>
    <message>
        <source>these corners enclose nothing</source>
        <translation>diese Ecken umschließen nichts</translation>
    </message>
    <message>
        <source>give %1 corners at least</source>
        <translation>geben Sie mindestens %1 Ecken an</translation>
    </message>
    <message>
        <source>a file of this kind holds one loss, not %1</source>
        <translation>eine solche Datei fasst einen Loss, nicht %1</translation>
    </message>
    <message>
        <source>give one loss</source>
        <translation>einen Loss angeben</translation>
    </message>
    <message>
        <source>%1 is no formula: its published step stands in a script of its own</source>
        <translation>%1 ist keine Formel: der veröffentlichte Schritt steht in einem eigenen Skript</translation>
    </message>
    <message>
        <source>choose a loss that `iouscope-batch export` knows a text of</source>
        <translation>einen Loss wählen, dessen Text `iouscope-batch export` kennt</translation>
    </message>
    <message>
        <source>loss.%1.%2 is a term that only the built-in code of %1 gives</source>
        <translation>loss.%1.%2 ist ein Term, den nur der eingebaute Code von %1 liefert</translation>
    </message>
    <message>
        <source>write the term out, and export again</source>
        <translation>den Term ausschreiben und erneut exportieren</translation>
    </message>
    <message>
        <source>the loss does not depend on the boxes</source>
        <translation>der Loss hängt nicht von den Rahmen ab</translation>
    </message>
    <message>
        <source>no gradient reaches the prediction</source>
        <translation>kein Gradient erreicht die Vorhersage</translation>
    </message>
    <message>
        <source>%1: nobody uses the parameter %2</source>
        <translation>%1: niemand verwendet den Parameter %2</translation>
    </message>
    <message>
        <source>%1: nobody uses %2</source>
        <translation>%1: niemand verwendet %2</translation>
    </message>
    <message>
        <source>a box</source>
        <translation>ein Rahmen</translation>
    </message>
    <message>
        <source>a condition</source>
        <translation>eine Bedingung</translation>
    </message>
    <message>
        <source>%1 to %2 arguments</source>
        <translation>%1 bis %2 Argumente</translation>
    </message>
    <message>
        <source>1 argument</source>
        <translation>1 Argument</translation>
    </message>
    <message>
        <source>%1 arguments</source>
        <translation>%1 Argumente</translation>
    </message>
    <message>
        <source>%1 is no function</source>
        <translation>%1 ist keine Funktion</translation>
    </message>
    <message>
        <source>write %1*(...)</source>
        <translation>%1*(...) schreiben</translation>
    </message>
    <message>
        <source>no function &quot;%1&quot;</source>
        <translation>keine Funktion „%1“</translation>
    </message>
    <message>
        <source>functions are min, max, exp, where and others</source>
        <translation>Funktionen sind min, max, exp, where und andere</translation>
    </message>
    <message>
        <source>no name &quot;%1&quot;</source>
        <translation>kein Name „%1“</translation>
    </message>
    <message>
        <source>define it above with let</source>
        <translation>oben mit let festlegen</translation>
    </message>
    <message>
        <source>%1 is a word of the language</source>
        <translation>%1 ist ein Wort der Sprache</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>%1 is a function</source>
        <translation>%1 ist eine Funktion</translation>
    </message>
    <message>
        <source>write %1(...)</source>
        <translation>%1(...) schreiben</translation>
    </message>
    <message>
        <source>this parenthesis is not closed</source>
        <translation>diese Klammer ist nicht geschlossen</translation>
    </message>
    <message>
        <source>write ) where it ends</source>
        <translation>mit ) schließen, wo sie endet</translation>
    </message>
    <message>
        <source>arguments have no names here</source>
        <translation>Argumente haben hier keine Namen</translation>
    </message>
    <message>
        <source>only parameters of loss.ID do</source>
        <translation>nur Parameter von loss.ID haben welche</translation>
    </message>
    <message>
        <source>write for example %1.w</source>
        <translation>zum Beispiel %1.w schreiben</translation>
    </message>
    <message>
        <source>write where(%1, 1, 0)</source>
        <translation>where(%1, 1, 0) schreiben</translation>
    </message>
    <message>
        <source>write %1 &gt; 0</source>
        <translation>%1 &gt; 0 schreiben</translation>
    </message>
    <message>
        <source>write for example %1.w &gt; 0</source>
        <translation>zum Beispiel %1.w &gt; 0 schreiben</translation>
    </message>
    <message>
        <source>write pred, target or a function that makes a box</source>
        <translation>pred, target oder eine Funktion, die einen Rahmen macht schreiben</translation>
    </message>
    <message>
        <source>expected %1, this is %2</source>
        <translation>erwartet: %1, dies ist %2</translation>
    </message>
    <message>
        <source>%1 takes %2, this is %3</source>
        <translation>%1 erwartet %2, dies ist %3</translation>
    </message>
    <message>
        <source>%1 takes %2, not %3</source>
        <translation>%1 nimmt %2, nicht %3</translation>
    </message>
    <message>
        <source>give so many</source>
        <translation>so viele angeben</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>comparisons do not chain</source>
        <translation>Vergleiche lassen sich nicht verketten</translation>
    </message>
    <message>
        <source>join two comparisons with and</source>
        <translation>zwei Vergleiche mit and verbinden</translation>
    </message>
    <message>
        <source>this is no box</source>
        <translation>dies ist kein Rahmen</translation>
    </message>
    <message>
        <source>only boxes have members, as pred.cx</source>
        <translation>nur Rahmen haben Teile, etwa pred.cx</translation>
    </message>
    <message>
        <source>the member is missing</source>
        <translation>der Teil fehlt</translation>
    </message>
    <message>
        <source>write for example .cx</source>
        <translation>zum Beispiel .cx schreiben</translation>
    </message>
    <message>
        <source>a box has no &quot;%1&quot;</source>
        <translation>ein Rahmen hat kein „%1“</translation>
    </message>
    <message>
        <source>it has cx, cy, w, h, l, t, r, b and area</source>
        <translation>sie hat cx, cy, w, h, l, t, r, b und area</translation>
    </message>
    <message>
        <source>no loss is named</source>
        <translation>es fehlt, welcher Loss</translation>
    </message>
    <message>
        <source>write for example loss.giou</source>
        <translation>zum Beispiel loss.giou schreiben</translation>
    </message>
    <message>
        <source>the second box must not depend on the prediction</source>
        <translation>der zweite Rahmen darf nicht von der Vorhersage abhängen</translation>
    </message>
    <message>
        <source>write detach(...)</source>
        <translation>detach(...) schreiben</translation>
    </message>
    <message>
        <source>two boxes or none</source>
        <translation>zwei Rahmen oder keiner</translation>
    </message>
    <message>
        <source>it has none</source>
        <translation>er hat keine</translation>
    </message>
    <message>
        <source>it has %1</source>
        <translation>er hat %1</translation>
    </message>
    <message>
        <source>a parameter of a loss is a plain number</source>
        <translation>ein Parameter eines Loss ist eine einfache Zahl</translation>
    </message>
    <message>
        <source>write for example %1=1</source>
        <translation>zum Beispiel %1=1 schreiben</translation>
    </message>
    <message>
        <source>%1 is out of the range of %2</source>
        <translation>%1 liegt außerhalb des Bereichs von %2</translation>
    </message>
    <message>
        <source>no term is named</source>
        <translation>es fehlt, welcher Term</translation>
    </message>
    <message>
        <source>write for example .iou</source>
        <translation>zum Beispiel .iou schreiben</translation>
    </message>
    <message>
        <source>%1 has no term &quot;%2&quot;</source>
        <translation>%1 hat keinen Term „%2“</translation>
    </message>
    <message>
        <source>`iouscope-batch losses` lists them</source>
        <translation>`iouscope-batch losses` listet sie auf</translation>
    </message>
    <message>
        <source>the text has more than %1 characters</source>
        <translation>der Text hat mehr als %1 Zeichen</translation>
    </message>
    <message>
        <source>the text is empty</source>
        <translation>der Text ist leer</translation>
    </message>
    <message>
        <source>write for example 1 - iou</source>
        <translation>zum Beispiel 1 - iou schreiben</translation>
    </message>
    <message>
        <source>there is no loss yet</source>
        <translation>noch gibt es keinen Loss</translation>
    </message>
    <message>
        <source>the last line must be the loss itself, without a name</source>
        <translation>die letzte Zeile muss der Loss selbst sein, ohne Namen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is beyond the range of numbers</source>
        <translation>„%1“ liegt außerhalb des Zahlenbereichs</translation>
    </message>
    <message>
        <source>numbers go from 1e-307 to 1e308</source>
        <translation>Zahlen gehen von 1e-307 bis 1e308</translation>
    </message>
    <message>
        <source>write for example 1.5 or 2e-3</source>
        <translation>zum Beispiel 1.5 oder 2e-3 schreiben</translation>
    </message>
    <message>
        <source>unexpected &quot;%1&quot;</source>
        <translation>unerwartet: „%1“</translation>
    </message>
    <message>
        <source>it is no part of the language</source>
        <translation>es gehört nicht zur Sprache</translation>
    </message>
    <message>
        <source>a number or name is missing</source>
        <translation>eine Zahl oder ein Name fehlt</translation>
    </message>
    <message>
        <source>write it behind this place</source>
        <translation>hinter diese Stelle schreiben</translation>
    </message>
    <message>
        <source>this parenthesis closes none</source>
        <translation>diese Klammer schließt keine</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>weglassen</translation>
    </message>
    <message>
        <source>unexpected &quot;,&quot;</source>
        <translation>unerwartet: „,“</translation>
    </message>
    <message>
        <source>numbers have a point, not a comma</source>
        <translation>Zahlen haben einen Punkt, kein Komma</translation>
    </message>
    <message>
        <source>unexpected &quot;=&quot;</source>
        <translation>unerwartet: „=“</translation>
    </message>
    <message>
        <source>a name stands alone before =; equal is written ==</source>
        <translation>vor = steht ein Name allein; gleich schreibt man ==</translation>
    </message>
    <message>
        <source>write an operator before it</source>
        <translation>einen Operator davor schreiben</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>nested deeper than %1 levels</source>
        <translation>tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>give parts of it names</source>
        <translation>Teilen davon Namen geben</translation>
    </message>
    <message>
        <source>the title is given twice</source>
        <translation>der Titel steht zweimal da</translation>
    </message>
    <message>
        <source>give one</source>
        <translation>einen angeben</translation>
    </message>
    <message>
        <source>write a number</source>
        <translation>eine Zahl schreiben</translation>
    </message>
    <message>
        <source>write in [lo, hi]</source>
        <translation>in [von, bis] schreiben</translation>
    </message>
    <message>
        <source>the range is not complete</source>
        <translation>der Bereich ist nicht vollständig</translation>
    </message>
    <message>
        <source>a bound of the range is missing</source>
        <translation>eine Grenze des Bereichs fehlt</translation>
    </message>
    <message>
        <source>give lo below hi</source>
        <translation>die untere Grenze muss kleiner sein</translation>
    </message>
    <message>
        <source>the momentum is missing</source>
        <translation>das Momentum fehlt</translation>
    </message>
    <message>
        <source>%1 is a running mean already</source>
        <translation>%1 ist schon ein laufendes Mittel</translation>
    </message>
    <message>
        <source>one is enough: it is that of 1-IoU</source>
        <translation>eines genügt: es ist das von 1-IoU</translation>
    </message>
    <message>
        <source>the momentum is out of range</source>
        <translation>das Momentum ist außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>give 0 to 1</source>
        <translation>0 bis 1 angeben</translation>
    </message>
    <message>
        <source>more than %1 parameters</source>
        <translation>mehr als %1 Parameter</translation>
    </message>
    <message>
        <source>the parameter has no value</source>
        <translation>der Parameter hat keinen Wert</translation>
    </message>
    <message>
        <source>write param %1 = 1</source>
        <translation>param %1 = 1 schreiben</translation>
    </message>
    <message>
        <source>unexpected &quot;[&quot;</source>
        <translation>unerwartet: „[“</translation>
    </message>
    <message>
        <source>title is a word of the language</source>
        <translation>title ist ein Wort der Sprache</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>ein Name fehlt</translation>
    </message>
    <message>
        <source>write one</source>
        <translation>einen schreiben</translation>
    </message>
    <message>
        <source>write one before it</source>
        <translation>einen davor schreiben</translation>
    </message>
    <message>
        <source>there is a %1 already</source>
        <translation>%1 gibt es schon</translation>
    </message>
    <message>
        <source>%1 has a meaning already</source>
        <translation>%1 hat schon eine Bedeutung</translation>
    </message>
    <message>
        <source>more than %1 names</source>
        <translation>mehr als %1 Namen</translation>
    </message>
    <message>
        <source>only the last line is the loss</source>
        <translation>nur die letzte Zeile ist der Loss</translation>
    </message>
    <message>
        <source>give this one a name</source>
        <translation>dieser einen Namen geben</translation>
    </message>
    <message>
        <source>%1 comes too late</source>
        <translation>%1 kommt zu spät</translation>
    </message>
    <message>
        <source>write it above the formula</source>
        <translation>es über die Formel schreiben</translation>
    </message>
    <message>
        <source>the = is missing</source>
        <translation>das = fehlt</translation>
    </message>
    <message>
        <source>write let %1 = ...</source>
        <translation>let %1 = ... schreiben</translation>
    </message>
    <message>
        <source>A 4 x 1 box, turned</source>
        <translation>Ein Rahmen 4 x 1, gedreht</translation>
    </message>
    <message>
        <source>A unit square, turned</source>
        <translation>Ein Einheitsquadrat, gedreht</translation>
    </message>
    <message>
        <source>Turned by 15 degrees, the more slender</source>
        <translation>Um 15 Grad gedreht, je schlanker</translation>
    </message>
    <message>
        <source>aspect ratio</source>
        <translation>Seitenverhältnis</translation>
    </message>
    <message>
        <source>A 4 x 1 box, moved along its width</source>
        <translation>Ein Rahmen 4 x 1, längs seiner Breite verschoben</translation>
    </message>
    <message>
        <source>shift in widths</source>
        <translation>Verschiebung in Breiten</translation>
    </message>
    <message>
        <source>KLD of a pair at ten times its size: change</source>
        <translation>KLD eines Paars in zehnfacher Größe: Änderung</translation>
    </message>
    <message>
        <source>scale invariant</source>
        <translation>skaleninvariant</translation>
    </message>
    <message>
        <source>GWD of the same pair: change</source>
        <translation>GWD desselben Paars: Änderung</translation>
    </message>
    <message>
        <source>not scale invariant</source>
        <translation>nicht skaleninvariant</translation>
    </message>
    <message>
        <source>KFIoU of equal boxes</source>
        <translation>KFIoU gleicher Rahmen</translation>
    </message>
    <message>
        <source>Gaussian losses of a square over its angle: spread</source>
        <translation>Gauß-Losses eines Quadrats über seinem Winkel: Spanne</translation>
    </message>
    <message>
        <source>1 - IoU of a square over its angle: spread</source>
        <translation>1 - IoU eines Quadrats über seinem Winkel: Spanne</translation>
    </message>
    <message>
        <source>slope of 1 - IoU of boxes that are apart</source>
        <translation>Steigung von 1 - IoU getrennter Rahmen</translation>
    </message>
    <message>
        <source>slope of GWD there</source>
        <translation>Steigung von GWD dort</translation>
    </message>
    <message>
        <source>informative without overlap</source>
        <translation>aussagekräftig ohne Überlappung</translation>
    </message>
    <message>
        <source>Rotated boxes as Gaussians</source>
        <translation>Gedrehte Rahmen als Gauß-Glocken</translation>
    </message>
    <message>
        <source>What losses of rotated boxes see of an angle, of slenderness and of boxes that are apart.</source>
        <translation>Was Losses gedrehter Rahmen von einem Winkel, von Schlankheit und von getrennten Rahmen sehen.</translation>
    </message>
    <message>
        <source>formulas, τ = 1, ln(1 + x)</source>
        <translation>Formeln, τ = 1, ln(1 + x)</translation>
    </message>
    <message>
        <source>give at most %1 losses in []</source>
        <translation>höchstens %1 Losses in [] angeben</translation>
    </message>
    <message>
        <source>this names no loss</source>
        <translation>dies nennt keinen Loss</translation>
    </message>
    <message>
        <source>give a text, or {&quot;formula&quot;: &quot;...&quot;, &quot;set&quot;: {&quot;k&quot;: 3}}</source>
        <translation>einen Text angeben, oder {&quot;formula&quot;: &quot;...&quot;, &quot;set&quot;: {&quot;k&quot;: 3}}</translation>
    </message>
    <message>
        <source>angle between the boxes in degrees</source>
        <translation>Winkel zwischen den Rahmen in Grad</translation>
    </message>
    <message>
        <source>turning moment</source>
        <translation>Drehmoment</translation>
    </message>
    <message>
        <source>%1 divided by %2</source>
        <translation>%1 geteilt durch %2</translation>
    </message>
    <message>
        <source>logarithm of %1</source>
        <translation>Logarithmus von %1</translation>
    </message>
    <message>
        <source>logarithm of 1 + %1</source>
        <translation>Logarithmus von 1 + %1</translation>
    </message>
    <message>
        <source>%1 to the power of %2</source>
        <translation>%1 hoch %2</translation>
    </message>
    <message>
        <source>square root of %1</source>
        <translation>Quadratwurzel von %1</translation>
    </message>
    <message>
        <source>exponential of %1</source>
        <translation>Exponentialfunktion von %1</translation>
    </message>
    <message>
        <source>arc sine of %1</source>
        <translation>Arkussinus von %1</translation>
    </message>
    <message>
        <source>arc cosine of %1</source>
        <translation>Arkuskosinus von %1</translation>
    </message>
    <message>
        <source>the loss that is called</source>
        <translation>der aufgerufene Loss</translation>
    </message>
    <message>
        <source>too large a number</source>
        <translation>eine zu große Zahl</translation>
    </message>
    <message>
        <source>not finite here: %1, %2</source>
        <translation>hier nicht endlich: %1, %2</translation>
    </message>
    <message>
        <source>0/0 was taken as 0 (%1)</source>
        <translation>0/0 wurde als 0 genommen (%1)</translation>
    </message>
    <message>
        <source>more than %1 operations</source>
        <translation>mehr als %1 Operationen</translation>
    </message>
    <message>
        <source>this is a newer kind of file: &quot;%1&quot;</source>
        <translation>dies ist eine neuere Art von Datei: „%1“</translation>
    </message>
    <message>
        <source>update the program to open it</source>
        <translation>das Programm aktualisieren, um sie zu öffnen</translation>
    </message>
    <message>
        <source>this file holds no loss</source>
        <translation>diese Datei enthält keinen Loss</translation>
    </message>
    <message>
        <source>its first line must be %1</source>
        <translation>ihre erste Zeile muss %1 sein</translation>
    </message>
    <message>
        <source>a box that cannot be shown</source>
        <translation>ein Rahmen, der sich nicht zeigen lässt</translation>
    </message>
    <message>
        <source>give cx, cy, w &gt;= 0, h &gt;= 0 and an angle in radians</source>
        <translation>cx, cy, w &gt;= 0, h &gt;= 0 und einen Winkel in Radiant angeben</translation>
    </message>
    <message>
        <source>both axes are the same number of the box</source>
        <translation>beide Achsen sind dieselbe Zahl des Rahmens</translation>
    </message>
    <message>
        <source>formula and set belong to an own loss</source>
        <translation>formula und set gehören zu einem eigenen Loss</translation>
    </message>
    <message>
        <source>write loss=own</source>
        <translation>loss=own schreiben</translation>
    </message>
    <message>
        <source>the formula is missing</source>
        <translation>die Formel fehlt</translation>
    </message>
    <message>
        <source>write formula=...</source>
        <translation>formula=... schreiben</translation>
    </message>
    <message>
        <source>recipe, loss</source>
        <translation>Rezept, Loss</translation>
    </message>
    <message>
        <source>%1 methods of suppression</source>
        <translation>%1 Verfahren der Unterdrückung</translation>
    </message>
    <message>
        <source>give 1 to %1</source>
        <translation>1 bis %1 angeben</translation>
    </message>
    <message>
        <source>%1 needs predicted IoUs</source>
        <translation>%1 braucht vorhergesagte IoUs</translation>
    </message>
    <message>
        <source>give the head: positives, all or oracle</source>
        <translation>den Kopf angeben: positives, all oder oracle</translation>
    </message>
    <message>
        <source>%1 losses</source>
        <translation>%1 Losses</translation>
    </message>
    <message>
        <source>a loss begins after step %1, the last is %2</source>
        <translation>ein Loss beginnt nach Schritt %1, der letzte ist %2</translation>
    </message>
    <message>
        <source>give an earlier step</source>
        <translation>einen früheren Schritt angeben</translation>
    </message>
    <message>
        <source>the loss is there twice</source>
        <translation>der Loss kommt zweimal vor</translation>
    </message>
    <message>
        <source>leave one out</source>
        <translation>einen weglassen</translation>
    </message>
    <message>
        <source>there is no such loss</source>
        <translation>diesen Loss gibt es nicht</translation>
    </message>
    <message>
        <source>name one of the losses</source>
        <translation>einen der Losses nennen</translation>
    </message>
    <message>
        <source>simulated detector; features are noisy views of the true boxes; not COCO</source>
        <translation>simulierter Detektor; Merkmale sind verrauschte Ansichten der wahren Rahmen; nicht COCO</translation>
    </message>
    <message>
        <source>Probability that an edge of an object is hidden: the annotation has it, the network cannot know.</source>
        <translation>Wahrscheinlichkeit, dass eine Kante eines Objekts verdeckt ist: die Annotation hat sie, das Netz kann sie nicht kennen.</translation>
    </message>
    <message>
        <source>Noise of an edge as it is seen, in pixels.</source>
        <translation>Rauschen einer Kante, wie sie gesehen wird, in Pixeln.</translation>
    </message>
    <message>
        <source>Noise of an edge by the object&apos;s side.</source>
        <translation>Rauschen einer Kante je Seite des Objekts.</translation>
    </message>
    <message>
        <source>How much the noise grows with the distance of anchor and object.</source>
        <translation>Wie sehr das Rauschen mit dem Abstand von Anker und Objekt wächst.</translation>
    </message>
    <message>
        <source>Share of the noise that all anchors of an object have in common.</source>
        <translation>Anteil des Rauschens, den alle Anker eines Objekts gemeinsam haben.</translation>
    </message>
    <message>
        <source>Spread of the noise from object to object.</source>
        <translation>Streuung des Rauschens von Objekt zu Objekt.</translation>
    </message>
    <message>
        <source>Noise of each feature.</source>
        <translation>Rauschen jedes Merkmals.</translation>
    </message>
    <message>
        <source>Noise of what tells an object from what merely looks like one.</source>
        <translation>Rauschen dessen, was ein Objekt von dem unterscheidet, das nur so aussieht.</translation>
    </message>
    <message>
        <source>Strength of what tells the classes apart.</source>
        <translation>Stärke dessen, was die Klassen unterscheidet.</translation>
    </message>
    <message>
        <source>Mean number of objects in an image.</source>
        <translation>Mittlere Zahl der Objekte in einem Bild.</translation>
    </message>
    <message>
        <source>Things that look like objects and are not annotated, by object.</source>
        <translation>Dinge, die wie Objekte aussehen und nicht annotiert sind, je Objekt.</translation>
    </message>
    <message>
        <source>Median side of an object in pixels.</source>
        <translation>Median der Seite eines Objekts in Pixeln.</translation>
    </message>
    <message>
        <source>Spread of the sides&apos; logarithm.</source>
        <translation>Streuung des Logarithmus der Seiten.</translation>
    </message>
    <message>
        <source>Spread of the aspects&apos; logarithm.</source>
        <translation>Streuung des Logarithmus der Seitenverhältnisse.</translation>
    </message>
    <message>
        <source>Anchors that overlap no object by this are background and left out.</source>
        <translation>Anker, die kein Objekt so weit überlappen, sind Hintergrund und bleiben weg.</translation>
    </message>
    <message>
        <source>First step size; it falls to 0 along a cosine.</source>
        <translation>Erste Schrittweite; sie fällt entlang eines Kosinus auf 0.</translation>
    </message>
    <message>
        <source>Where Smooth-L1, which acts on the code, turns into a line.</source>
        <translation>Wo Smooth-L1, das auf den Code wirkt, zur Geraden wird.</translation>
    </message>
    <message>
        <source>Scores below it are no detection.</source>
        <translation>Bewertungen darunter sind keine Detektion.</translation>
    </message>
    <message>
        <source>Steps of the regression.</source>
        <translation>Schritte der Regression.</translation>
    </message>
    <message>
        <source>Steps of the class branch.</source>
        <translation>Schritte des Klassenzweigs.</translation>
    </message>
    <message>
        <source>Anchors of a step.</source>
        <translation>Anker eines Schritts.</translation>
    </message>
    <message>
        <source>Images to train on.</source>
        <translation>Bilder zum Trainieren.</translation>
    </message>
    <message>
        <source>Images to evaluate.</source>
        <translation>Bilder zum Auswerten.</translation>
    </message>
    <message>
        <source>Classes of objects.</source>
        <translation>Klassen von Objekten.</translation>
    </message>
    <message>
        <source>Detections of an image that reach suppression.</source>
        <translation>Detektionen eines Bildes, die zur Unterdrückung gelangen.</translation>
    </message>
    <message>
        <source>Evaluations on the way.</source>
        <translation>Auswertungen unterwegs.</translation>
    </message>
    <message>
        <source>Repetitions with other scenes, features and weights.</source>
        <translation>Wiederholungen mit anderen Szenen, Merkmalen und Gewichten.</translation>
    </message>
    <message>
        <source>Few large objects.</source>
        <translation>Wenige große Objekte.</translation>
    </message>
    <message>
        <source>Objects of all sizes.</source>
        <translation>Objekte aller Größen.</translation>
    </message>
    <message>
        <source>Many small objects.</source>
        <translation>Viele kleine Objekte.</translation>
    </message>
    <message>
        <source>no preset &quot;%1&quot;</source>
        <translation>keine Vorgabe „%1“</translation>
    </message>
    <message>
        <source>more checkpoints than steps</source>
        <translation>mehr Zwischenstände als Schritte</translation>
    </message>
    <message>
        <source>with %1 a loss twice as steep takes steps twice as long: weights and rates become part of the comparison, which Adam leaves out</source>
        <translation>mit %1 macht ein doppelt so steiler Loss doppelt so lange Schritte: Gewichte und Schrittweiten werden Teil des Vergleichs, was Adam vermeidet</translation>
    </message>
    <message>
        <source>with %1 seeds no difference can be significant at 0.05: the least p of the sign flips is %2</source>
        <translation>mit %1 Seeds kann kein Unterschied bei 0.05 signifikant sein: das kleinste p der Vorzeichenwechsel ist %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of the losses</source>
        <translation>„%1“ ist keiner der Losses</translation>
    </message>
    <message>
        <source>the first line names the columns pl,pt,pr,pb,tl,tt,tr,tb</source>
        <translation>die erste Zeile nennt die Spalten pl,pt,pr,pb,tl,tt,tr,tb</translation>
    </message>
    <message>
        <source>the first line names the columns pl,pt,pw,ph,tl,tt,tw,th</source>
        <translation>die erste Zeile nennt die Spalten pl,pt,pw,ph,tl,tt,tw,th</translation>
    </message>
    <message>
        <source>the old file cannot be removed: %1</source>
        <translation>die alte Datei lässt sich nicht entfernen: %1</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>Die Suche wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Fits to the printed digits: %1.</source>
        <translation>Passt auf die gedruckten Stellen: %1.</translation>
    </message>
    <message>
        <source>These are the numbers of %1.</source>
        <translation>Das sind die Zahlen von %1.</translation>
    </message>
    <message>
        <source>%1 and %2 give these numbers alike: these pairs cannot tell.</source>
        <translation>%1 und %2 ergeben beide diese Zahlen: Diese Paare können nicht entscheiden.</translation>
    </message>
    <message>
        <source>%1 readings of %2 give these numbers: these pairs cannot tell.</source>
        <translation>%1 Deutungen von %2 ergeben diese Zahlen: Diese Paare können nicht entscheiden.</translation>
    </message>
    <message>
        <source>The value is that of %1; the gradient is another one.</source>
        <translation>Der Wert ist der von %1, der Gradient ist ein anderer.</translation>
    </message>
    <message>
        <source>The gradient is that of %1; the value is another one: a mean over other pairs, or a further summand.</source>
        <translation>Der Gradient ist der von %1, der Wert ist ein anderer: ein Mittel über andere Paare oder ein weiterer Summand.</translation>
    </message>
    <message>
        <source>Nearly the numbers of %1, but not to the printed digits: an epsilon or an order of operations that is not known.</source>
        <translation>Beinahe die Zahlen von %1, aber nicht auf die gedruckten Stellen: ein unbekanntes Epsilon oder eine andere Reihenfolge der Rechnung.</translation>
    </message>
    <message>
        <source>Undecided: so few digits fit many readings. One is %1.</source>
        <translation>Unentschieden: So wenige Stellen passen zu vielen Deutungen. Eine ist %1.</translation>
    </message>
    <message>
        <source>No reading of a known formula gives these numbers.</source>
        <translation>Keine Deutung einer bekannten Formel ergibt diese Zahlen.</translation>
    </message>
    <message>
        <source>No known formula gives a number that is not finite at these boxes.</source>
        <translation>Keine bekannte Formel ergibt bei diesen Rahmen eine nicht endliche Zahl.</translation>
    </message>
    <message>
        <source>Not finite: %1.</source>
        <translation>Nicht endlich: %1.</translation>
    </message>
    <message>
        <source>value fits</source>
        <translation>Wert passt</translation>
    </message>
    <message>
        <source>value is another</source>
        <translation>Wert ist ein anderer</translation>
    </message>
    <message>
        <source>gradient fits</source>
        <translation>Gradient passt</translation>
    </message>
    <message>
        <source>gradient is another</source>
        <translation>Gradient ist ein anderer</translation>
    </message>
    <message>
        <source>prediction and ground truth swapped</source>
        <translation>Vorhersage und Vorgabe vertauscht</translation>
    </message>
    <message>
        <source>inclusive pixels (+1)</source>
        <translation>Pixel einschließlich (+1)</translation>
    </message>
    <message>
        <source>corners read as centre and size</source>
        <translation>Ecken als Mitte und Größe gelesen</translation>
    </message>
    <message>
        <source>corners read as top left and size</source>
        <translation>Ecken als links oben und Größe gelesen</translation>
    </message>
    <message>
        <source>centre and size read as corners</source>
        <translation>Mitte und Größe als Ecken gelesen</translation>
    </message>
    <message>
        <source>centre and size read as top left and size</source>
        <translation>Mitte und Größe als links oben und Größe gelesen</translation>
    </message>
    <message>
        <source>top left and size read as centre and size</source>
        <translation>links oben und Größe als Mitte und Größe gelesen</translation>
    </message>
    <message>
        <source>top left and size read as corners</source>
        <translation>links oben und Größe als Ecken gelesen</translation>
    </message>
    <message>
        <source>x and y exchanged</source>
        <translation>x und y vertauscht</translation>
    </message>
    <message>
        <source>edges cut to whole pixels</source>
        <translation>Kanten auf ganze Pixel gekürzt</translation>
    </message>
    <message>
        <source>with its sign turned</source>
        <translation>mit umgekehrtem Vorzeichen</translation>
    </message>
    <message>
        <source>as the metric 1 − L</source>
        <translation>als Maß 1 − L</translation>
    </message>
    <message>
        <source>as L − 1</source>
        <translation>als L − 1</translation>
    </message>
    <message>
        <source>gradient by centre and size</source>
        <translation>Gradient nach Mitte und Größe</translation>
    </message>
    <message>
        <source>gradient by the edges</source>
        <translation>Gradient nach den Kanten</translation>
    </message>
    <message>
        <source>gradient by centre and log size</source>
        <translation>Gradient nach Mitte und log. Größe</translation>
    </message>
    <message>
        <source>gradient by top left and size</source>
        <translation>Gradient nach links oben und Größe</translation>
    </message>
    <message>
        <source>gradient by the edges, y first</source>
        <translation>Gradient nach den Kanten, y zuerst</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>%1 with its sign turned</source>
        <translation>%1 mit umgekehrtem Vorzeichen</translation>
    </message>
    <message>
        <source>%1 times %2</source>
        <translation>%1-mal %2</translation>
    </message>
    <message>
        <source>%1 held</source>
        <translation>%1 festgehalten</translation>
    </message>
    <message>
        <source>nothing detached</source>
        <translation>nichts abgetrennt</translation>
    </message>
    <message>
        <source>its gradient</source>
        <translation>ihr Gradient</translation>
    </message>
    <message>
        <source>1 − L clamped to −1 … 1</source>
        <translation>1 − L auf −1 … 1 begrenzt</translation>
    </message>
    <message>
        <source>gradient × %1</source>
        <translation>Gradient × %1</translation>
    </message>
    <message>
        <source>Focaler with d = %1, u = %2</source>
        <translation>Focaler mit d = %1, u = %2</translation>
    </message>
    <message>
        <source>Inner with ratio %1</source>
        <translation>Inner mit Verhältnis %1</translation>
    </message>
    <message>
        <source>IoU clamped at %1</source>
        <translation>IoU bei %1 begrenzt</translation>
    </message>
    <message>
        <source>4/π² twice in v</source>
        <translation>4/π² zweimal in v</translation>
    </message>
    <message>
        <source>4/π² missing in v</source>
        <translation>4/π² fehlt in v</translation>
    </message>
    <message>
        <source>v multiplied by %1</source>
        <translation>v mit %1 multipliziert</translation>
    </message>
    <message>
        <source>in every divisor</source>
        <translation>in jedem Nenner</translation>
    </message>
    <message>
        <source>in the union</source>
        <translation>in der Vereinigung</translation>
    </message>
    <message>
        <source>in union and enclosing box</source>
        <translation>in Vereinigung und umschließendem Rahmen</translation>
    </message>
    <message>
        <source>in the enclosing box</source>
        <translation>im umschließenden Rahmen</translation>
    </message>
    <message>
        <source>on the heights</source>
        <translation>auf den Höhen</translation>
    </message>
    <message>
        <source>in every divisor and on the heights</source>
        <translation>in jedem Nenner und auf den Höhen</translation>
    </message>
    <message>
        <source>in union and enclosing box and on the heights</source>
        <translation>in Vereinigung und umschließendem Rahmen und auf den Höhen</translation>
    </message>
    <message>
        <source>in union, enclosing box and the aspect&apos;s heights</source>
        <translation>in Vereinigung, umschließendem Rahmen und den Höhen des Seitenverhältnisses</translation>
    </message>
    <message>
        <source>on the aspect&apos;s heights</source>
        <translation>auf den Höhen des Seitenverhältnisses</translation>
    </message>
    <message>
        <source>in every divisor and on widths and heights</source>
        <translation>in jedem Nenner und auf Breiten und Höhen</translation>
    </message>
    <message>
        <source>in intersection and union</source>
        <translation>in Schnitt und Vereinigung</translation>
    </message>
    <message>
        <source>on the IoU</source>
        <translation>auf der IoU</translation>
    </message>
    <message>
        <source>in union and every squared length</source>
        <translation>in Vereinigung und jedem Längenquadrat</translation>
    </message>
    <message>
        <source>in every squared length and twice in the union</source>
        <translation>in jedem Längenquadrat und zweimal in der Vereinigung</translation>
    </message>
    <message>
        <source>on the distances of the centres</source>
        <translation>auf den Abständen der Mitten</translation>
    </message>
    <message>
        <source>%1 is not finite here</source>
        <translation>%1 ist hier nicht endlich</translation>
    </message>
    <message>
        <source>%1: %2 is infinite here</source>
        <translation>%1: %2 ist hier unendlich</translation>
    </message>
    <message>
        <source>%1: %2 is 0/0 here</source>
        <translation>%1: %2 ist hier 0/0</translation>
    </message>
    <message>
        <source>%1: %2 has a value, but its slope is 0/0 here</source>
        <translation>%1: %2 hat einen Wert, aber die Steigung ist hier 0/0</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>Zahl %1</translation>
    </message>
    <message>
        <source>no variables &quot;%1&quot;</source>
        <translation>keine Variablen „%1“</translation>
    </message>
    <message>
        <source>write the four partials</source>
        <translation>schreiben Sie die vier Ableitungen</translation>
    </message>
    <message>
        <source>write the eight numbers of both boxes, then the value, the four partials, or both</source>
        <translation>schreiben Sie die acht Zahlen beider Rahmen, dann den Wert, die vier Ableitungen oder beides</translation>
    </message>
    <message>
        <source>%1 numbers, where the line before has %2</source>
        <translation>%1 Zahlen, die Zeile davor hat %2</translation>
    </message>
    <message>
        <source>give all pairs the same numbers</source>
        <translation>geben Sie allen Paaren dieselben Zahlen</translation>
    </message>
    <message>
        <source>more than %1 pairs</source>
        <translation>mehr als %1 Paare</translation>
    </message>
    <message>
        <source>give fewer pairs</source>
        <translation>geben Sie weniger Paare</translation>
    </message>
    <message>
        <source>no pair</source>
        <translation>kein Paar</translation>
    </message>
    <message>
        <source>write a pair and its numbers in each line</source>
        <translation>schreiben Sie in jede Zeile ein Paar und seine Zahlen</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>no method of suppression &quot;%1&quot;</source>
        <translation>kein Verfahren der Unterdrückung „%1“</translation>
    </message>
    <message>
        <source>give 0 or 1</source>
        <translation>0 oder 1 angeben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no steps to film</source>
        <translation>„%1“ hat keine Schritte, die man filmen kann</translation>
    </message>
    <message>
        <source>%1 has the steps of a run</source>
        <translation>%1 hat die Schritte eines Laufs</translation>
    </message>
    <message>
        <source>write a film of frames</source>
        <translation>einen Film aus Bildern schreiben</translation>
    </message>
    <message>
        <source>has no effect on unweighted losses</source>
        <translation>wirkt nicht auf ungewichtete Losses</translation>
    </message>
    <message>
        <source>choose --balance iou or ggiou</source>
        <translation>--balance iou oder ggiou wählen</translation>
    </message>
    <message>
        <source>has no effect on steps in %1</source>
        <translation>wirkt nicht auf Schritte in %1</translation>
    </message>
    <message>
        <source>choose --encoding faster_rcnn</source>
        <translation>--encoding faster_rcnn wählen</translation>
    </message>
    <message>
        <source>give it to --loss too</source>
        <translation>ihn auch bei --loss angeben</translation>
    </message>
    <message>
        <source>%1 has no gradient</source>
        <translation>%1 hat keinen Gradienten</translation>
    </message>
    <message>
        <source>the first line names the columns %1</source>
        <translation>die erste Zeile nennt die Spalten %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of cells</source>
        <translation>„%1“ ist keine Anzahl von Zellen</translation>
    </message>
    <message>
        <source>give a whole number from 1 to 100000</source>
        <translation>eine ganze Zahl von 1 bis 100000 angeben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no standard deviation</source>
        <translation>„%1“ ist keine Standardabweichung</translation>
    </message>
    <message>
        <source>give a number above 0</source>
        <translation>eine Zahl über 0 angeben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a negative length</source>
        <translation>„%1“ ist eine negative Länge</translation>
    </message>
    <message>
        <source>give a length of 0 or more</source>
        <translation>eine Länge von 0 oder mehr angeben</translation>
    </message>
    <message>
        <source>give at most %1 characters</source>
        <translation>höchstens %1 Zeichen angeben</translation>
    </message>
    <message>
        <source>Not scale invariant; twice as large as over centre and size where a box is only displaced.</source>
        <translation>Nicht skaleninvariant; doppelt so groß wie über Mitte und Größe, wo ein Rahmen nur verschoben ist.</translation>
    </message>
    <message>
        <source>Over the deltas a detector learns.</source>
        <translation>Über die Deltas, die ein Detektor lernt.</translation>
    </message>
    <message>
        <source>The anchor is taken to be the target: with another anchor the offsets count otherwise.</source>
        <translation>Als Anker gilt die Vorgabe: mit einem anderen Anker zählen die Abstände anders.</translation>
    </message>
    <message>
        <source>Not scale invariant; made for encoded deltas. Smooth for β = 1 alone.</source>
        <translation>Nicht skaleninvariant; für kodierte Deltas gemacht. Glatt nur für β = 1.</translation>
    </message>
    <message>
        <source>The anchor is taken to be the target. Smooth for β = 1 alone.</source>
        <translation>Als Anker gilt die Vorgabe. Glatt nur für β = 1.</translation>
    </message>
    <message>
        <source>α-IoU with α = 2.</source>
        <translation>α-IoU mit α = 2.</translation>
    </message>
    <message>
        <source>Zero gradient on disjoint boxes, and hardly any where they overlap little.</source>
        <translation>Kein Gradient bei getrennten Rahmen und kaum einer, wo sie sich wenig überlappen.</translation>
    </message>
    <message>
        <source>ε = 1e-3 was meant for pixels: normalised boxes have a loss where they match.</source>
        <translation>ε = 1e-3 war für Pixel gedacht: normierte Rahmen haben einen Loss, wo sie übereinstimmen.</translation>
    </message>
    <message>
        <source>Called EIoU there, but not the Efficient IoU: the size terms are missing, and the distance counts twice.</source>
        <translation>Heißt dort EIoU, ist aber nicht die Efficient IoU: die Größenterme fehlen, und der Abstand zählt doppelt.</translation>
    </message>
    <message>
        <source>The ratio is a schedule: 2 − 0.005 epoch. The published code also weighs by the confidence, which boxes alone do not have.</source>
        <translation>Das Verhältnis ist ein Zeitplan: 2 − 0,005 Epoche. Der veröffentlichte Code gewichtet auch nach der Konfidenz, die Rahmen allein nicht haben.</translation>
    </message>
    <message>
        <source>The interpolated term alone.</source>
        <translation>Der interpolierte Term allein.</translation>
    </message>
    <message>
        <source>Not D-InterpIoU: its first term is missing and α stands on the other box.</source>
        <translation>Nicht D-InterpIoU: dessen erster Term fehlt, und α steht beim anderen Rahmen.</translation>
    </message>
    <message>
        <source>The same with (1−IoU)^0.6 between 0.01 and 0.99.</source>
        <translation>Dasselbe mit (1−IoU)^0,6 zwischen 0,01 und 0,99.</translation>
    </message>
    <message>
        <source>Share of the left edge.</source>
        <translation>Anteil der linken Kante.</translation>
    </message>
    <message>
        <source>Share of the top edge.</source>
        <translation>Anteil der oberen Kante.</translation>
    </message>
    <message>
        <source>Share of the right edge.</source>
        <translation>Anteil der rechten Kante.</translation>
    </message>
    <message>
        <source>Share of the bottom edge.</source>
        <translation>Anteil der unteren Kante.</translation>
    </message>
    <message>
        <source>std_xy</source>
        <translation>std_xy</translation>
    </message>
    <message>
        <source>Divides the offsets.</source>
        <translation>Teilt die Abstände.</translation>
    </message>
    <message>
        <source>std_wh</source>
        <translation>std_wh</translation>
    </message>
    <message>
        <source>Divides the logarithms of the sizes.</source>
        <translation>Teilt die Logarithmen der Größen.</translation>
    </message>
    <message>
        <source>Share of the horizontal offset.</source>
        <translation>Anteil des waagerechten Abstands.</translation>
    </message>
    <message>
        <source>Share of the vertical offset.</source>
        <translation>Anteil des senkrechten Abstands.</translation>
    </message>
    <message>
        <source>Share of the width.</source>
        <translation>Anteil der Breite.</translation>
    </message>
    <message>
        <source>Share of the height.</source>
        <translation>Anteil der Höhe.</translation>
    </message>
    <message>
        <source>Offset in widths of the target.</source>
        <translation>Abstand in Breiten der Vorgabe.</translation>
    </message>
    <message>
        <source>Offset in heights of the target.</source>
        <translation>Abstand in Höhen der Vorgabe.</translation>
    </message>
    <message>
        <source>Difference of the logarithms of the widths.</source>
        <translation>Unterschied der Logarithmen der Breiten.</translation>
    </message>
    <message>
        <source>Difference of the logarithms of the heights.</source>
        <translation>Unterschied der Logarithmen der Höhen.</translation>
    </message>
    <message>
        <source>Gradient of small errors.</source>
        <translation>Gradient kleiner Fehler.</translation>
    </message>
    <message>
        <source>Gradient of large errors.</source>
        <translation>Gradient großer Fehler.</translation>
    </message>
    <message>
        <source>Where the curve turns into a line (pixels).</source>
        <translation>Wo die Kurve in eine Gerade übergeht (Pixel).</translation>
    </message>
    <message>
        <source>Where the curve turns into a line.</source>
        <translation>Wo die Kurve in eine Gerade übergeht.</translation>
    </message>
    <message>
        <source>epsilon</source>
        <translation>epsilon</translation>
    </message>
    <message>
        <source>In every quotient.</source>
        <translation>In jedem Quotienten.</translation>
    </message>
    <message>
        <source>Twice the horizontal distance of the centres.</source>
        <translation>Doppelter waagerechter Mittenabstand.</translation>
    </message>
    <message>
        <source>Twice the vertical distance of the centres.</source>
        <translation>Doppelter senkrechter Mittenabstand.</translation>
    </message>
    <message>
        <source>1-IoU that the horizontal offset leaves at best.</source>
        <translation>1−IoU, das der waagerechte Abstand bestenfalls lässt.</translation>
    </message>
    <message>
        <source>1-IoU that the vertical offset leaves at best.</source>
        <translation>1−IoU, das der senkrechte Abstand bestenfalls lässt.</translation>
    </message>
    <message>
        <source>1-IoU that the width leaves at best.</source>
        <translation>1−IoU, das die Breite bestenfalls lässt.</translation>
    </message>
    <message>
        <source>1-IoU that the height leaves at best.</source>
        <translation>1−IoU, das die Höhe bestenfalls lässt.</translation>
    </message>
    <message>
        <source>Horizontal distance.</source>
        <translation>Waagerechter Abstand.</translation>
    </message>
    <message>
        <source>Vertical distance.</source>
        <translation>Senkrechter Abstand.</translation>
    </message>
    <message>
        <source>Scale of both boxes: 2 in the first epoch, 0.5 in the 300th.</source>
        <translation>Maßstab beider Rahmen: 2 in der ersten Epoche, 0,5 in der 300.</translation>
    </message>
    <message>
        <source>Overlap loss of the scaled boxes.</source>
        <translation>Überlappungs-Loss der skalierten Rahmen.</translation>
    </message>
    <message>
        <source>Weight of the aspect term.</source>
        <translation>Gewicht des Seitenverhältnisterms.</translation>
    </message>
    <message>
        <source>Factor of 1-IoU.</source>
        <translation>Faktor von 1−IoU.</translation>
    </message>
    <message>
        <source>Power of 1-IoU.</source>
        <translation>Potenz von 1−IoU.</translation>
    </message>
    <message>
        <source>Smallest share of the prediction.</source>
        <translation>Kleinster Anteil der Vorhersage.</translation>
    </message>
    <message>
        <source>Largest share of the prediction.</source>
        <translation>Größter Anteil der Vorhersage.</translation>
    </message>
    <message>
        <source>Overlap loss of the box between.</source>
        <translation>Überlappungs-Loss des Rahmens dazwischen.</translation>
    </message>
    <message>
        <source>Share of the prediction.</source>
        <translation>Anteil der Vorhersage.</translation>
    </message>
    <message>
        <source>%1 is no formula: nothing can be made of it</source>
        <translation>%1 ist keine Formel: daraus lässt sich nichts bilden</translation>
    </message>
    <message>
        <source>%1 is a metric, which is ascended: nothing is made of it</source>
        <translation>%1 ist eine Metrik, die steigen soll: daraus wird nichts gebildet</translation>
    </message>
    <message>
        <source>choose a loss</source>
        <translation>einen Loss wählen</translation>
    </message>
    <message>
        <source>%1 of %2 cannot be set where others are made of it</source>
        <translation>%1 von %2 lässt sich nicht setzen, wo andere daraus gebildet werden</translation>
    </message>
    <message>
        <source>%1 has more than %2 parameters</source>
        <translation>%1 hat mehr als %2 Parameter</translation>
    </message>
    <message>
        <source>leave some losses out</source>
        <translation>einige Losses weglassen</translation>
    </message>
    <message>
        <source>write losses with + or - between them</source>
        <translation>Losses mit + oder - dazwischen schreiben</translation>
    </message>
    <message>
        <source>more than %1 losses are summed</source>
        <translation>mehr als %1 Losses werden addiert</translation>
    </message>
    <message>
        <source>a loss is missing behind %1</source>
        <translation>hinter %1 fehlt ein Loss</translation>
    </message>
    <message>
        <source>write for example %1 giou</source>
        <translation>zum Beispiel %1 giou schreiben</translation>
    </message>
    <message>
        <source>simplify it</source>
        <translation>vereinfachen</translation>
    </message>
    <message>
        <source>a loss is missing</source>
        <translation>ein Loss fehlt</translation>
    </message>
    <message>
        <source>write for example ciou</source>
        <translation>zum Beispiel ciou schreiben</translation>
    </message>
    <message>
        <source>a parenthesis is not closed</source>
        <translation>eine Klammer ist nicht geschlossen</translation>
    </message>
    <message>
        <source>write , or ) before it</source>
        <translation>davor , oder ) schreiben</translation>
    </message>
    <message>
        <source>write a loss or a formula</source>
        <translation>einen Loss oder eine Formel schreiben</translation>
    </message>
    <message>
        <source>write for example %1(ciou, u=0.9)</source>
        <translation>zum Beispiel %1(ciou, u=0.9) schreiben</translation>
    </message>
    <message>
        <source>alpha raises 1 - IoU and the other summands of a loss to a power; %1 has no 1 - IoU among its summands</source>
        <translation>alpha potenziert 1 - IoU und die anderen Summanden eines Losses; %1 hat kein 1 - IoU unter seinen Summanden</translation>
    </message>
    <message>
        <source>choose a loss that has, as giou or ciou</source>
        <translation>einen Loss wählen, der es hat, etwa giou oder ciou</translation>
    </message>
    <message>
        <source>mmdetection&apos;s is extended_iou_huber (Extended IoU, 2021), others mean efficient_iou (Efficient IoU, 2022)</source>
        <translation>bei mmdetection ist es extended_iou_huber (Extended IoU, 2021), andere meinen efficient_iou (Efficient IoU, 2022)</translation>
    </message>
    <message>
        <source>say iou (1 - IoU), iou_log (-ln IoU: mmdetection, KerasCV) or iou_squared (1 - IoU^2: YOLOX, PaddleDetection)</source>
        <translation>gemeint ist iou (1 - IoU), iou_log (-ln IoU: mmdetection, KerasCV) oder iou_squared (1 - IoU^2: YOLOX, PaddleDetection)</translation>
    </message>
    <message>
        <source>say focal_iou, focal_eiou or focal(ciou)</source>
        <translation>gemeint ist focal_iou, focal_eiou oder focal(ciou)</translation>
    </message>
    <message>
        <source>write for example %1</source>
        <translation>zum Beispiel %1 schreiben</translation>
    </message>
    <message>
        <source>PaddleDetection&apos;s computes ciou unless use_complete_iou_loss is False: say ciou or diou</source>
        <translation>die von PaddleDetection berechnet ciou, außer mit use_complete_iou_loss=False: gemeint ist ciou oder diou</translation>
    </message>
    <message>
        <source>&quot;%1&quot; wraps another loss</source>
        <translation>„%1“ umhüllt einen anderen Loss</translation>
    </message>
    <message>
        <source>The name of the loss: the rest of the line.</source>
        <translation>Der Name des Loss: der Rest der Zeile.</translation>
    </message>
    <message>
        <source>What the formula says is ascended, not descended.</source>
        <translation>Was die Formel sagt, wird erstiegen statt hinabgestiegen.</translation>
    </message>
    <message>
        <source>A number to set from outside: param k = 2 in [0, 10].</source>
        <translation>Eine Zahl, die von außen gesetzt wird: param k = 2 in [0, 10].</translation>
    </message>
    <message>
        <source>The range of a parameter.</source>
        <translation>Der Bereich eines Parameters.</translation>
    </message>
    <message>
        <source>The parameter is the running mean of 1-IoU, with this momentum.</source>
        <translation>Der Parameter ist das laufende Mittel von 1-IoU mit diesem Momentum.</translation>
    </message>
    <message>
        <source>Gives a name to an expression.</source>
        <translation>Gibt einem Ausdruck einen Namen.</translation>
    </message>
    <message>
        <source>Both conditions hold.</source>
        <translation>Beide Bedingungen gelten.</translation>
    </message>
    <message>
        <source>One of the conditions holds, or both.</source>
        <translation>Eine der Bedingungen gilt oder beide.</translation>
    </message>
    <message>
        <source>The condition does not hold.</source>
        <translation>Die Bedingung gilt nicht.</translation>
    </message>
    <message>
        <source>A built-in loss: loss.giou, loss.nwd(pred, target, c=20).</source>
        <translation>Ein eingebauter Loss: loss.giou, loss.nwd(pred, target, c=20).</translation>
    </message>
    <message>
        <source>The predicted box.</source>
        <translation>Der vorhergesagte Rahmen.</translation>
    </message>
    <message>
        <source>The ground truth.</source>
        <translation>Der wahre Rahmen.</translation>
    </message>
    <message>
        <source>3.14159...</source>
        <translation>3.14159...</translation>
    </message>
    <message>
        <source>Centre of the prediction, horizontal.</source>
        <translation>Mitte der Vorhersage, waagerecht.</translation>
    </message>
    <message>
        <source>Centre of the prediction, vertical (downwards).</source>
        <translation>Mitte der Vorhersage, senkrecht (nach unten).</translation>
    </message>
    <message>
        <source>Width of the prediction.</source>
        <translation>Breite der Vorhersage.</translation>
    </message>
    <message>
        <source>Height of the prediction.</source>
        <translation>Höhe der Vorhersage.</translation>
    </message>
    <message>
        <source>Left edge of the prediction.</source>
        <translation>Linke Kante der Vorhersage.</translation>
    </message>
    <message>
        <source>Top edge of the prediction.</source>
        <translation>Obere Kante der Vorhersage.</translation>
    </message>
    <message>
        <source>Right edge of the prediction.</source>
        <translation>Rechte Kante der Vorhersage.</translation>
    </message>
    <message>
        <source>Bottom edge of the prediction.</source>
        <translation>Untere Kante der Vorhersage.</translation>
    </message>
    <message>
        <source>Area of the prediction.</source>
        <translation>Fläche der Vorhersage.</translation>
    </message>
    <message>
        <source>Centre of the target, horizontal.</source>
        <translation>Mitte des Ziels, waagerecht.</translation>
    </message>
    <message>
        <source>Centre of the target, vertical (downwards).</source>
        <translation>Mitte des Ziels, senkrecht (nach unten).</translation>
    </message>
    <message>
        <source>Width of the target.</source>
        <translation>Breite des Ziels.</translation>
    </message>
    <message>
        <source>Height of the target.</source>
        <translation>Höhe des Ziels.</translation>
    </message>
    <message>
        <source>Left edge of the target.</source>
        <translation>Linke Kante des Ziels.</translation>
    </message>
    <message>
        <source>Top edge of the target.</source>
        <translation>Obere Kante des Ziels.</translation>
    </message>
    <message>
        <source>Right edge of the target.</source>
        <translation>Rechte Kante des Ziels.</translation>
    </message>
    <message>
        <source>Bottom edge of the target.</source>
        <translation>Untere Kante des Ziels.</translation>
    </message>
    <message>
        <source>Area of the target.</source>
        <translation>Fläche des Ziels.</translation>
    </message>
    <message>
        <source>Horizontal distance of the centres, with its sign.</source>
        <translation>Waagerechter Abstand der Mitten, mit Vorzeichen.</translation>
    </message>
    <message>
        <source>Vertical distance of the centres, with its sign.</source>
        <translation>Senkrechter Abstand der Mitten, mit Vorzeichen.</translation>
    </message>
    <message>
        <source>Width of the intersection, 0 where there is none.</source>
        <translation>Breite des Schnitts; 0, wo keiner ist.</translation>
    </message>
    <message>
        <source>Height of the intersection, 0 where there is none.</source>
        <translation>Höhe des Schnitts; 0, wo keiner ist.</translation>
    </message>
    <message>
        <source>1 - IoU, accurate near a match.</source>
        <translation>1 - IoU, genau auch nahe der Übereinstimmung.</translation>
    </message>
    <message>
        <source>CIoU&apos;s v: squared difference of the aspect angles.</source>
        <translation>CIoUs v: quadrierte Differenz der Seitenwinkel.</translation>
    </message>
    <message>
        <source>Horizontal distance of the centres, as dx.</source>
        <translation>Waagerechter Abstand der Mitten, wie dx.</translation>
    </message>
    <message>
        <source>Vertical distance of the centres, as dy.</source>
        <translation>Senkrechter Abstand der Mitten, wie dy.</translation>
    </message>
    <message>
        <source>Area the boxes share, as inter.</source>
        <translation>Gemeinsame Fläche der Rahmen, wie inter.</translation>
    </message>
    <message>
        <source>Area covered by either box, as union.</source>
        <translation>Von einem der Rahmen bedeckte Fläche, wie union.</translation>
    </message>
    <message>
        <source>Width of the smallest box around both, as cw.</source>
        <translation>Breite des kleinsten Rahmens um beide, wie cw.</translation>
    </message>
    <message>
        <source>Height of the smallest box around both, as ch.</source>
        <translation>Höhe des kleinsten Rahmens um beide, wie ch.</translation>
    </message>
    <message>
        <source>Squared diagonal of that box, as c2.</source>
        <translation>Quadrierte Diagonale dieses Rahmens, wie c2.</translation>
    </message>
    <message>
        <source>Squared distance of the centres, as rho2.</source>
        <translation>Quadrierter Abstand der Mitten, wie rho2.</translation>
    </message>
    <message>
        <source>A box by centre and size: box(cx, cy, w, h).</source>
        <translation>Ein Rahmen aus Mitte und Größe: box(cx, cy, w, h).</translation>
    </message>
    <message>
        <source>A box by its edges: edges(l, t, r, b).</source>
        <translation>Ein Rahmen aus seinen Kanten: edges(l, t, r, b).</translation>
    </message>
    <message>
        <source>(1-a) pred + a target: interp(a).</source>
        <translation>(1-a) pred + a target: interp(a).</translation>
    </message>
    <message>
        <source>(1-a) A + a B: mix(A, B, a).</source>
        <translation>(1-a) A + a B: mix(A, B, a).</translation>
    </message>
    <message>
        <source>Scaled about its own centre: scaled(A, s).</source>
        <translation>Um die eigene Mitte skaliert: scaled(A, s).</translation>
    </message>
    <message>
        <source>The smallest box around both.</source>
        <translation>Der kleinste Rahmen um beide.</translation>
    </message>
    <message>
        <source>What the boxes share; its sizes are negative where they are apart.</source>
        <translation>Was die Rahmen gemeinsam haben; ihre Größen sind negativ, wo sie getrennt liegen.</translation>
    </message>
    <message>
        <source>The least; where two tie, half the slope each.</source>
        <translation>Das Kleinste; bei Gleichstand je die halbe Steigung.</translation>
    </message>
    <message>
        <source>The largest; where two tie, half the slope each.</source>
        <translation>Das Größte; bei Gleichstand je die halbe Steigung.</translation>
    </message>
    <message>
        <source>clamp(x, lo, hi) = min(max(x, lo), hi).</source>
        <translation>clamp(x, lo, hi) = min(max(x, lo), hi).</translation>
    </message>
    <message>
        <source>|x|, with slope 0 at 0.</source>
        <translation>|x|, mit Steigung 0 bei 0.</translation>
    </message>
    <message>
        <source>-1, 0 or 1, without slope.</source>
        <translation>-1, 0 oder 1, ohne Steigung.</translation>
    </message>
    <message>
        <source>max(x, 0) with slope 0 at 0.</source>
        <translation>max(x, 0) mit Steigung 0 bei 0.</translation>
    </message>
    <message>
        <source>Square root, with slope 0 at 0.</source>
        <translation>Quadratwurzel, mit Steigung 0 bei 0.</translation>
    </message>
    <message>
        <source>x to the power of p, as x^p.</source>
        <translation>x hoch p, wie x^p.</translation>
    </message>
    <message>
        <source>e to the power of x.</source>
        <translation>e hoch x.</translation>
    </message>
    <message>
        <source>e^x - 1, accurate near 0.</source>
        <translation>e^x - 1, genau auch nahe 0.</translation>
    </message>
    <message>
        <source>Natural logarithm.</source>
        <translation>Natürlicher Logarithmus.</translation>
    </message>
    <message>
        <source>log(1 + x), accurate near 0.</source>
        <translation>log(1 + x), genau auch nahe 0.</translation>
    </message>
    <message>
        <source>Sine of an angle in radians.</source>
        <translation>Sinus eines Winkels im Bogenmaß.</translation>
    </message>
    <message>
        <source>Cosine of an angle in radians.</source>
        <translation>Kosinus eines Winkels im Bogenmaß.</translation>
    </message>
    <message>
        <source>Arc sine; slope 0 at -1 and 1.</source>
        <translation>Arkussinus; Steigung 0 bei -1 und 1.</translation>
    </message>
    <message>
        <source>Arc cosine; slope 0 at -1 and 1.</source>
        <translation>Arkuskosinus; Steigung 0 bei -1 und 1.</translation>
    </message>
    <message>
        <source>Arc tangent.</source>
        <translation>Arkustangens.</translation>
    </message>
    <message>
        <source>Angle of (x, y), in all quadrants: atan2(y, x).</source>
        <translation>Winkel von (x, y) in allen Quadranten: atan2(y, x).</translation>
    </message>
    <message>
        <source>Hyperbolic tangent.</source>
        <translation>Tangens hyperbolicus.</translation>
    </message>
    <message>
        <source>1/(1 + e^-x).</source>
        <translation>1/(1 + e^-x).</translation>
    </message>
    <message>
        <source>x times x.</source>
        <translation>x mal x.</translation>
    </message>
    <message>
        <source>where(condition, a, b): a where it holds, else b.</source>
        <translation>where(Bedingung, a, b): a, wo sie gilt, sonst b.</translation>
    </message>
    <message>
        <source>The same as where.</source>
        <translation>Dasselbe wie where.</translation>
    </message>
    <message>
        <source>The value; no gradient flows through.</source>
        <translation>Der Wert; kein Gradient geht hindurch.</translation>
    </message>
    <message>
        <source>gain(x, k): x; the published step gets its slope k times.</source>
        <translation>gain(x, k): x; der veröffentlichte Schritt nimmt seine Steigung k-fach.</translation>
    </message>
    <message>
        <source>written with numerics %1, computed with numerics %2: last digits may differ</source>
        <translation>mit Numerik %1 geschrieben, mit Numerik %2 gerechnet: letzte Stellen können abweichen</translation>
    </message>
    <message>
        <source>there are no predictions</source>
        <translation>es gibt keine Vorhersagen</translation>
    </message>
    <message>
        <source>give them beside the truths, or a file of pairs</source>
        <translation>gib sie neben den Vorgaben an, oder eine Datei mit Paaren</translation>
    </message>
    <message>
        <source>pairs, matched already: %1</source>
        <translation>Paare, schon zugeordnet: %1</translation>
    </message>
    <message>
        <source>predictions: %1 matched, %2 unmatched, %3 ignored; truths: %4 matched, %5 missed, %6 ignored</source>
        <translation>Vorhersagen: %1 zugeordnet, %2 ohne Vorgabe, %3 ignoriert; Vorgaben: %4 zugeordnet, %5 verfehlt, %6 ignoriert</translation>
    </message>
    <message>
        <source>%1: %2; files %3, boxes %4, images %5, classes %6</source>
        <translation>%1: %2; Dateien %3, Rahmen %4, Bilder %5, Klassen %6</translation>
    </message>
    <message>
        <source>truths: %1</source>
        <translation>Vorgaben: %1</translation>
    </message>
    <message>
        <source>predictions: %1</source>
        <translation>Vorhersagen: %1</translation>
    </message>
    <message>
        <source>the predictions have no scores: they count in their order</source>
        <translation>die Vorhersagen haben keine Scores: sie zählen in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>one side names no classes: all are matched with all</source>
        <translation>eine Seite nennt keine Klassen: alle werden mit allen verglichen</translation>
    </message>
    <message>
        <source>predictions set aside: %1 below the least score, %2 beyond the limit of an image</source>
        <translation>beiseitegelegte Vorhersagen: %1 unter dem kleinsten Score, %2 über der Grenze eines Bildes</translation>
    </message>
    <message>
        <source>these columns name no box</source>
        <translation>diese Spalten nennen keinen Rahmen</translation>
    </message>
    <message>
        <source>name four of them x1,y1,x2,y2 or x,y,w,h or cx,cy,w,h, others image, label, score, and _ what is of no interest</source>
        <translation>nenne vier davon x1,y1,x2,y2 oder x,y,w,h oder cx,cy,w,h, andere image, label, score, und _ was nicht interessiert</translation>
    </message>
    <message>
        <source>these are more than 5 million boxes, a million images or 100000 labels</source>
        <translation>das sind mehr als 5 Millionen Rahmen, eine Million Bilder oder 100000 Klassen</translation>
    </message>
    <message>
        <source>split the files</source>
        <translation>teile die Dateien auf</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1, object %2</source>
        <translation>%1, Objekt %2</translation>
    </message>
    <message>
        <source>class %1 is beyond 100000 classes</source>
        <translation>Klasse %1 liegt jenseits von 100000 Klassen</translation>
    </message>
    <message>
        <source>number them from 0</source>
        <translation>nummeriere sie ab 0</translation>
    </message>
    <message>
        <source>this holds no names of classes</source>
        <translation>hierin stehen keine Namen von Klassen</translation>
    </message>
    <message>
        <source>give a name a line, from class 0 on, or a data.yaml with names:</source>
        <translation>gib je Zeile einen Namen an, ab Klasse 0, oder eine data.yaml mit names:</translation>
    </message>
    <message>
        <source>this is no COCO file of annotations</source>
        <translation>dies ist keine COCO-Datei mit Annotationen</translation>
    </message>
    <message>
        <source>it is an object with the lists images and annotations, and mostly categories</source>
        <translation>sie ist ein Objekt mit den Listen images und annotations, meist auch categories</translation>
    </message>
    <message>
        <source>this is no COCO list of detections</source>
        <translation>dies ist keine COCO-Liste von Detektionen</translation>
    </message>
    <message>
        <source>a COCO file of annotations</source>
        <translation>eine COCO-Datei mit Annotationen</translation>
    </message>
    <message>
        <source>a COCO list of detections</source>
        <translation>eine COCO-Liste von Detektionen</translation>
    </message>
    <message>
        <source>a YOLO file of labels</source>
        <translation>eine YOLO-Datei mit Labels</translation>
    </message>
    <message>
        <source>a YOLO file of six numbers a line</source>
        <translation>eine YOLO-Datei mit sechs Zahlen je Zeile</translation>
    </message>
    <message>
        <source>a YOLO file of outlines</source>
        <translation>eine YOLO-Datei mit Umrissen</translation>
    </message>
    <message>
        <source>a Pascal VOC file</source>
        <translation>eine Pascal-VOC-Datei</translation>
    </message>
    <message>
        <source>a table of boxes</source>
        <translation>eine Tabelle von Rahmen</translation>
    </message>
    <message>
        <source>a table of pairs of boxes</source>
        <translation>eine Tabelle von Paaren von Rahmen</translation>
    </message>
    <message>
        <source>a list of numbers without a header</source>
        <translation>eine Liste von Zahlen ohne Kopfzeile</translation>
    </message>
    <message>
        <source>a NumPy array</source>
        <translation>ein NumPy-Array</translation>
    </message>
    <message>
        <source>a CVAT file</source>
        <translation>eine CVAT-Datei</translation>
    </message>
    <message>
        <source>a LabelMe file</source>
        <translation>eine LabelMe-Datei</translation>
    </message>
    <message>
        <source>a KITTI file of labels</source>
        <translation>eine KITTI-Datei mit Labels</translation>
    </message>
    <message>
        <source>a DOTA file of rotated boxes</source>
        <translation>eine DOTA-Datei mit gedrehten Rahmen</translation>
    </message>
    <message>
        <source>a file of iouscope itself</source>
        <translation>eine Datei von iouscope selbst</translation>
    </message>
    <message>
        <source>JSON of another kind</source>
        <translation>JSON anderer Art</translation>
    </message>
    <message>
        <source>XML of another kind</source>
        <translation>XML anderer Art</translation>
    </message>
    <message>
        <source>a file of PyTorch</source>
        <translation>eine PyTorch-Datei</translation>
    </message>
    <message>
        <source>a Python pickle</source>
        <translation>ein Python-Pickle</translation>
    </message>
    <message>
        <source>a zip archive</source>
        <translation>ein Zip-Archiv</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>ein Gzip-Archiv</translation>
    </message>
    <message>
        <source>a Parquet file</source>
        <translation>eine Parquet-Datei</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>ein PDF</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>Binärdaten</translation>
    </message>
    <message>
        <source>text of another kind</source>
        <translation>Text anderer Art</translation>
    </message>
    <message>
        <source>reading it would run code; in Python: np.save(&apos;boxes.npy&apos;, boxes.cpu().numpy())</source>
        <translation>sie zu lesen würde Code ausführen; in Python: np.save(&apos;boxes.npy&apos;, boxes.cpu().numpy())</translation>
    </message>
    <message>
        <source>in Python: pandas.read_parquet(...).to_csv(&apos;boxes.csv&apos;)</source>
        <translation>in Python: pandas.read_parquet(...).to_csv(&apos;boxes.csv&apos;)</translation>
    </message>
    <message>
        <source>unpack it and give the files in it</source>
        <translation>entpacke es und gib die Dateien darin an</translation>
    </message>
    <message>
        <source>open it in the window, or by the command it belongs to</source>
        <translation>öffne sie im Fenster oder mit dem Befehl, zu dem sie gehört</translation>
    </message>
    <message>
        <source>give the file of its boxes</source>
        <translation>gib die Datei mit seinen Rahmen an</translation>
    </message>
    <message>
        <source>File &gt; Import and iouscope-batch import and pairs read it</source>
        <translation>Datei &gt; Rahmen importieren sowie iouscope-batch import und pairs lesen sie</translation>
    </message>
    <message>
        <source>convert it to COCO, YOLO or CSV, for example with panlabel, Datumaro or FiftyOne</source>
        <translation>wandle sie in COCO, YOLO oder CSV um, zum Beispiel mit panlabel, Datumaro oder FiftyOne</translation>
    </message>
    <message>
        <source>name one of them</source>
        <translation>einen davon nennen</translation>
    </message>
    <message>
        <source>this is %1, not a table</source>
        <translation>dies ist %1, keine Tabelle</translation>
    </message>
    <message>
        <source>the columns are named for %1</source>
        <translation>die Spalten heißen nach %1</translation>
    </message>
    <message>
        <source>leave --notation %1 out</source>
        <translation>lass --notation %1 weg</translation>
    </message>
    <message>
        <source>a row has %1 numbers</source>
        <translation>eine Zeile hat %1 Zahlen</translation>
    </message>
    <message>
        <source>a pair has eight: four of the prediction, four of the truth</source>
        <translation>ein Paar hat acht: vier der Vorhersage, vier der Vorgabe</translation>
    </message>
    <message>
        <source>the array does not say what its numbers are</source>
        <translation>das Array sagt nicht, was seine Zahlen sind</translation>
    </message>
    <message>
        <source>%1, row %2, columns %3 to %4</source>
        <translation>%1, Zeile %2, Spalten %3 bis %4</translation>
    </message>
    <message>
        <source>this is %1</source>
        <translation>dies ist %1</translation>
    </message>
    <message>
        <source>give the measures</source>
        <translation>die Maße angeben</translation>
    </message>
    <message>
        <source>the recipe has no such seed</source>
        <translation>das Rezept hat keinen solchen Seed</translation>
    </message>
    <message>
        <source>take this run out, or ask for more seeds</source>
        <translation>diesen Lauf weglassen oder mehr Seeds verlangen</translation>
    </message>
    <message>
        <source>runs out of order, or one twice</source>
        <translation>Läufe nicht in Reihenfolge, oder einer doppelt</translation>
    </message>
    <message>
        <source>give them by seed, then by loss</source>
        <translation>nach Seed, dann nach Loss angeben</translation>
    </message>
    <message>
        <source>ρ²/c² of two points at one place is 0</source>
        <translation>ρ²/c² zweier Punkte am selben Ort ist 0</translation>
    </message>
    <message>
        <source>(C−U)/C is 0 where the enclosing box has no area</source>
        <translation>(C−U)/C ist 0, wo der umschließende Rahmen keine Fläche hat</translation>
    </message>
    <message>
        <source>|w−w_g|/max(w, w_g) is 0 for two widths of 0, and so for heights</source>
        <translation>|w−w_g|/max(w, w_g) ist 0 bei zwei Breiten von 0, ebenso bei Höhen</translation>
    </message>
    <message>
        <source>the IoU of two empty boxes is 0</source>
        <translation>die IoU zweier leerer Rahmen ist 0</translation>
    </message>
    <message>
        <source>the extended IoU of two points at one place is 0</source>
        <translation>die erweiterte IoU zweier Punkte am selben Ort ist 0</translation>
    </message>
    <message>
        <source>α of a perfect match is 0</source>
        <translation>α bei vollkommener Deckung ist 0</translation>
    </message>
    <message>
        <source>the angle of a point box is 0, without a slope</source>
        <translation>der Winkel eines Rahmens, der ein Punkt ist, ist 0 und hat keine Steigung</translation>
    </message>
    <message>
        <source>(w−w_g)/c_w is 0 for two widths of 0, and so for heights</source>
        <translation>(w−w_g)/c_w ist 0 bei zwei Breiten von 0, ebenso bei Höhen</translation>
    </message>
    <message>
        <source>the angle between equal centres is 0</source>
        <translation>der Winkel zwischen gleichen Mittelpunkten ist 0</translation>
    </message>
    <message>
        <source>the weights of a point target are 0 where s is not</source>
        <translation>die Gewichte eines Ziels, das ein Punkt ist, sind 0, wo s es nicht ist</translation>
    </message>
    <message>
        <source>close it; a quote within quotes is written twice</source>
        <translation>schließe es; ein Anführungszeichen innerhalb von Anführungszeichen wird doppelt geschrieben</translation>
    </message>
    <message>
        <source>the header is no NumPy header, or cut off</source>
        <translation>der Kopf ist kein NumPy-Kopf oder abgeschnitten</translation>
    </message>
    <message>
        <source>write the file anew with np.save</source>
        <translation>schreibe die Datei neu mit np.save</translation>
    </message>
    <message>
        <source>its numbers are of the type &quot;%1&quot;</source>
        <translation>seine Zahlen sind vom Typ „%1“</translation>
    </message>
    <message>
        <source>write float32, float64, int32 or int64: np.save(&apos;boxes.npy&apos;, boxes.astype(&apos;&lt;f8&apos;))</source>
        <translation>schreibe float32, float64, int32 oder int64: np.save(&apos;boxes.npy&apos;, boxes.astype(&apos;&lt;f8&apos;))</translation>
    </message>
    <message>
        <source>it is no table of rows and columns</source>
        <translation>es ist keine Tabelle aus Zeilen und Spalten</translation>
    </message>
    <message>
        <source>reshape it to N x 4</source>
        <translation>forme es zu N x 4 um</translation>
    </message>
    <message>
        <source>it has more than 40 million numbers</source>
        <translation>es hat mehr als 40 Millionen Zahlen</translation>
    </message>
    <message>
        <source>%1 rows of %2 numbers need %3 bytes, and there are %4</source>
        <translation>%1 Zeilen zu %2 Zahlen brauchen %3 Bytes, da sind %4</translation>
    </message>
    <message>
        <source>the file is cut off or damaged</source>
        <translation>die Datei ist abgeschnitten oder beschädigt</translation>
    </message>
    <message>
        <source>a gap of %1 sizes</source>
        <translation>eine Lücke von %1 Größen</translation>
    </message>
    <message>
        <source>IoU larger by %1</source>
        <translation>IoU um %1 größer</translation>
    </message>
    <message>
        <source>%1: none found in %2 pairs.</source>
        <translation>%1: keines in %2 Paaren gefunden.</translation>
    </message>
    <message>
        <source>%1: %2, the best of %3 pairs; no proof.</source>
        <translation>%1: %2, das Beste aus %3 Paaren; kein Beweis.</translation>
    </message>
    <message>
        <source>wrong order of two boxes</source>
        <translation>zwei Rahmen falsch gereiht</translation>
    </message>
    <message>
        <source>a step that lowers IoU</source>
        <translation>ein Schritt, der IoU senkt</translation>
    </message>
    <message>
        <source>a step away along an axis</source>
        <translation>ein Schritt fort entlang einer Achse</translation>
    </message>
    <message>
        <source>no gradient</source>
        <translation>kein Gradient</translation>
    </message>
    <message>
        <source>a large box that grows</source>
        <translation>ein großer Rahmen, der wächst</translation>
    </message>
    <message>
        <source>a step against the gradient</source>
        <translation>ein Schritt gegen den Gradienten</translation>
    </message>
    <message>
        <source>another value in the mirror</source>
        <translation>ein anderer Wert im Spiegel</translation>
    </message>
    <message>
        <source>a rise on the way to the target</source>
        <translation>ein Anstieg auf dem Weg zur Vorgabe</translation>
    </message>
    <message>
        <source>another value than a second loss</source>
        <translation>ein anderer Wert als bei einem zweiten Loss</translation>
    </message>
    <message>
        <source>IoU of the first less IoU of the second, where the first has the larger loss.</source>
        <translation>IoU der ersten weniger IoU der zweiten, wo die erste den größeren Loss hat.</translation>
    </message>
    <message>
        <source>The angle of the gradient to that of 1 - IoU, of boxes that overlap, in degrees.</source>
        <translation>Der Winkel des Gradienten zu dem von 1 - IoU, bei überlappenden Rahmen, in Grad.</translation>
    </message>
    <message>
        <source>What pushes the centre away along an axis, beside the gradient&apos;s length.</source>
        <translation>Was die Mitte entlang einer Achse fortschiebt, neben der Länge des Gradienten.</translation>
    </message>
    <message>
        <source>The smallest gap without a gradient, in sizes.</source>
        <translation>Die kleinste Lücke ohne Gradient, in Größen.</translation>
    </message>
    <message>
        <source>The growth of a box that is nowhere smaller than the target and apart from it, beside the gradient&apos;s length.</source>
        <translation>Das Wachstum eines Rahmens, der nirgends kleiner als die Vorgabe und von ihr getrennt ist, neben der Länge des Gradienten.</translation>
    </message>
    <message>
        <source>The angle of the published step to the gradient, in degrees.</source>
        <translation>Der Winkel des veröffentlichten Schritts zum Gradienten, in Grad.</translation>
    </message>
    <message>
        <source>The change of the value under a mirror.</source>
        <translation>Die Änderung des Werts unter einer Spiegelung.</translation>
    </message>
    <message>
        <source>The rise of the value along a straight move onto the target.</source>
        <translation>Der Anstieg des Werts auf geradem Weg zur Vorgabe.</translation>
    </message>
    <message>
        <source>The relative difference of the two values.</source>
        <translation>Der relative Unterschied der beiden Werte.</translation>
    </message>
    <message>
        <source>larger loss</source>
        <translation>größerer Loss</translation>
    </message>
    <message>
        <source>smaller loss</source>
        <translation>kleinerer Loss</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>fall of IoU</source>
        <translation>Fall der IoU</translation>
    </message>
    <message>
        <source>push away</source>
        <translation>Schub fort</translation>
    </message>
    <message>
        <source>growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>in the mirror</source>
        <translation>im Spiegel</translation>
    </message>
    <message>
        <source>lower value</source>
        <translation>niedrigerer Wert</translation>
    </message>
    <message>
        <source>higher value, later</source>
        <translation>höherer Wert, später</translation>
    </message>
    <message>
        <source>value of the other</source>
        <translation>Wert des anderen</translation>
    </message>
    <message>
        <source>a second loss is missing</source>
        <translation>ein zweiter Loss fehlt</translation>
    </message>
    <message>
        <source>quest %1</source>
        <translation>Suche %1</translation>
    </message>
    <message>
        <source>name the loss to compare with</source>
        <translation>den Loss nennen, mit dem verglichen wird</translation>
    </message>
    <message>
        <source>a second loss has no effect</source>
        <translation>ein zweiter Loss hat keine Wirkung</translation>
    </message>
    <message>
        <source>Difference to Smooth-L1 in points</source>
        <translation>Differenz zu Smooth-L1 in Punkten</translation>
    </message>
    <message>
        <source>IoU that a match needs</source>
        <translation>IoU, die ein Treffer braucht</translation>
    </message>
    <message>
        <source>Against Smooth-L1</source>
        <translation>Gegen Smooth-L1</translation>
    </message>
    <message>
        <source>-0.5 to +0.6</source>
        <translation>−0,5 bis +0,6</translation>
    </message>
    <message>
        <source>squaring helps, +0.4</source>
        <translation>Quadrieren hilft, +0,4</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <source>What holds: losses of the IoU family are above Smooth-L1, little at AP50 and more the higher the IoU that a match needs. What does not: squaring the loss helps; a square is flat where boxes nearly match, as Smooth-L1 is, and follows the mean of what it cannot know, where IoU follows the mode. CIoU is not above GIoU.</source>
        <translation>Was zutrifft: Losses der IoU-Familie liegen über Smooth-L1, bei AP50 wenig und umso mehr, je höher die IoU ist, die ein Treffer braucht. Was nicht zutrifft: dass Quadrieren hilft; ein Quadrat ist wie Smooth-L1 flach, wo Rahmen fast passen, und folgt dem Mittel dessen, was es nicht wissen kann, wo IoU dem Modus folgt. CIoU liegt nicht über GIoU.</translation>
    </message>
    <message>
        <source>Against greedy suppression by class score</source>
        <translation>Gegen Greedy nach Klassen-Score</translation>
    </message>
    <message>
        <source>%1 of %2 by %3 less by greedy</source>
        <translation>%1 von %2 mit %3 weniger mit Greedy</translation>
    </message>
    <message>
        <source>What holds: the head raises AP, and AP90 the most. What does not: that it does so the more with an IoU loss (&quot;1 + 1 &gt; 2&quot;): here it helps the worse boxes of Smooth-L1 more. The head is trained on all anchors that overlap a truth by 0.3; the paper does not say on which.</source>
        <translation>Was zutrifft: der Kopf hebt die AP, und AP90 am meisten. Was nicht zutrifft: dass er das mit einem IoU-Loss umso mehr tut („1 + 1 &gt; 2“): hier hilft er den schlechteren Rahmen von Smooth-L1 mehr. Der Kopf lernt auf allen Ankern, die eine Vorgabe um 0,3 überlappen; die Arbeit sagt nicht, auf welchen.</translation>
    </message>
    <message>
        <source>Peng &amp; Yu 2021, Tables II and III, Fig. 7</source>
        <translation>Peng &amp; Yu 2021, Tab. II und III, Abb. 7</translation>
    </message>
    <message>
        <source>Extended IoU in a detector</source>
        <translation>Extended IoU im Detektor</translation>
    </message>
    <message>
        <source>InterpIoU in a detector</source>
        <translation>InterpIoU im Detektor</translation>
    </message>
    <message>
        <source>AP of a simulated detector at loose and strict matches, under Smooth-L1 and the IoU family.</source>
        <translation>AP eines simulierten Detektors bei lockeren und strengen Treffern, unter Smooth-L1 und der IoU-Familie.</translation>
    </message>
    <message>
        <source>Peng &amp; Yu 2021, Table I</source>
        <translation>Peng &amp; Yu 2021, Tab. I</translation>
    </message>
    <message>
        <source>The IoU head in a detector</source>
        <translation>Der IoU-Kopf im Detektor</translation>
    </message>
    <message>
        <source>What a predicted IoU adds to AP, by loss and by suppression.</source>
        <translation>Was eine vorhergesagte IoU zur AP beiträgt, je Loss und Unterdrückung.</translation>
    </message>
    <message>
        <source>GGIoU of the truth&apos;s size</source>
        <translation>GGIoU von der Größe der Vorgabe</translation>
    </message>
    <message>
        <source>up to +0.9</source>
        <translation>bis zu +0,9</translation>
    </message>
    <message>
        <source>GGIoU of the overlap&apos;s size</source>
        <translation>GGIoU von der Größe der Überlappung</translation>
    </message>
    <message>
        <source>IoU-balanced loss</source>
        <translation>nach IoU gewichteter Loss</translation>
    </message>
    <message>
        <source>GGIoU-balanced loss</source>
        <translation>nach GGIoU gewichteter Loss</translation>
    </message>
    <message>
        <source>%1, against assignment by IoU, unweighted</source>
        <translation>%1, gegen Zuordnung nach IoU, ungewichtet</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>p of AP</source>
        <translation>p der AP</translation>
    </message>
    <message>
        <source>AP under %1: %2 less the usual</source>
        <translation>AP unter %1: %2 weniger das Übliche</translation>
    </message>
    <message>
        <source>The gain is not reproduced: at the same thresholds GGIoU makes fewer anchors positive and AP falls, and weights by overlap lower it a little. The class branch is trained anew for every assignment.</source>
        <translation>Der Gewinn zeigt sich nicht: bei denselben Schwellen macht GGIoU weniger Anker positiv, und die AP fällt; Gewichte nach Überlappung senken sie ein wenig. Der Klassenzweig wird für jede Zuordnung neu trainiert.</translation>
    </message>
    <message>
        <source>GGIoU, Tables 1 to 6</source>
        <translation>GGIoU, Tab. 1 bis 6</translation>
    </message>
    <message>
        <source>Assignment and weights in a detector</source>
        <translation>Zuordnung und Gewichte im Detektor</translation>
    </message>
    <message>
        <source>AP of a simulated detector whose anchors are assigned or weighted by GGIoU.</source>
        <translation>AP eines simulierten Detektors, dessen Anker nach GGIoU zugeordnet oder gewichtet werden.</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>am höchsten</translation>
    </message>
    <message>
        <source>most on small objects</source>
        <translation>am meisten bei kleinen Objekten</translation>
    </message>
    <message>
        <source>Scenes as in COCO, against plain IoU</source>
        <translation>Szenen wie in COCO, gegen einfache IoU</translation>
    </message>
    <message>
        <source>Scenes as in VisDrone, against plain IoU</source>
        <translation>Szenen wie in VisDrone, gegen einfache IoU</translation>
    </message>
    <message>
        <source>Scenes as in VisDrone, against alpha 0.98</source>
        <translation>Szenen wie in VisDrone, gegen Alpha 0,98</translation>
    </message>
    <message>
        <source>AP at alpha %1 less that at 0.98</source>
        <translation>AP bei Alpha %1 weniger die bei 0,98</translation>
    </message>
    <message>
        <source>0.98 is best</source>
        <translation>0,98 ist am besten</translation>
    </message>
    <message>
        <source>From anchors that overlap their truth by half the coefficient decides next to nothing.</source>
        <translation>Von Ankern aus, die ihre Vorgabe zur Hälfte überlappen, entscheidet der Koeffizient so gut wie nichts.</translation>
    </message>
    <message>
        <source>Liu &amp; Watanabe 2025, Tables 1 to 3</source>
        <translation>Liu &amp; Watanabe 2025, Tab. 1 bis 3</translation>
    </message>
    <message>
        <source>AP of a simulated detector under InterpIoU and the losses it is compared with.</source>
        <translation>AP eines simulierten Detektors unter InterpIoU und den Losses, mit denen es verglichen wird.</translation>
    </message>
    <message>
        <source>Liu &amp; Watanabe 2025, Table 4, as detection</source>
        <translation>Liu &amp; Watanabe 2025, Tab. 4, als Detektion</translation>
    </message>
    <message>
        <source>Which alpha in a detector?</source>
        <translation>Welches Alpha im Detektor?</translation>
    </message>
    <message>
        <source>AP of a simulated detector over alpha.</source>
        <translation>AP eines simulierten Detektors über Alpha.</translation>
    </message>
    <message>
        <source>%1 (p %2)</source>
        <translation>%1 (p %2)</translation>
    </message>
    <message>
        <source>%1 of %2 less that of %3</source>
        <translation>%1 von %2 weniger die von %3</translation>
    </message>
    <message>
        <source>what the loss alone changes: scenes, features, assignment, class scores and minibatches are the same</source>
        <translation>was der Loss allein ändert: Szenen, Merkmale, Zuordnung, Klassen-Scores und Minibatches sind dieselben</translation>
    </message>
    <message>
        <source>%1 seeds, %2 and %3 images, %4 steps of Adam, hidden edges %5</source>
        <translation>%1 Seeds, %2 und %3 Bilder, %4 Schritte von Adam, verdeckte Kanten %5</translation>
    </message>
    <message>
        <source>iouscope-batch detect runs it again</source>
        <translation>iouscope-batch detect lässt es noch einmal laufen</translation>
    </message>
    <message>
        <source>Differences are paired by seed, with standard errors; p is that of the exact sign flips, of which ten seeds allow 0.002 at least. Features are made from the truth, so that places are found more easily than in images, and every effect depends on the noise that is assumed.</source>
        <translation>Differenzen sind nach Seed gepaart, mit Standardfehlern; p ist das der exakten Vorzeichenwechsel, von dem zehn Seeds mindestens 0,002 zulassen. Merkmale werden aus der Vorgabe gemacht, so dass Orte leichter zu finden sind als in Bildern, und jede Wirkung hängt vom angenommenen Rauschen ab.</translation>
    </message>
    <message>
        <source>AP of the first seed and loss, trained anew, less the kept one</source>
        <translation>AP des ersten Seeds und Losses, neu trainiert, weniger die aufgehobene</translation>
    </message>
    <message>
        <source>the boxes are shares of an image whose size nothing says</source>
        <translation>die Rahmen sind Anteile eines Bildes, dessen Größe nirgends steht</translation>
    </message>
    <message>
        <source>give annotations that say it, the folder of the pictures (--images DIR) or one size for all (--image-size WxH)</source>
        <translation>gib Annotationen an, die sie nennen, den Ordner der Bilder (--images DIR) oder eine Größe für alle (--image-size WxH)</translation>
    </message>
    <message>
        <source>no format &quot;%1&quot;</source>
        <translation>kein Format „%1“</translation>
    </message>
    <message>
        <source>as %1: %2</source>
        <translation>als %1: %2</translation>
    </message>
    <message>
        <source>say it by --%1 %2</source>
        <translation>sage es mit --%1 %2</translation>
    </message>
    <message>
        <source>give a file of boxes</source>
        <translation>gib eine Datei mit Rahmen an</translation>
    </message>
    <message>
        <source>x, y, width, height from the top left corner, in pixels</source>
        <translation>x, y, Breite, Höhe von der linken oberen Ecke, in Pixeln</translation>
    </message>
    <message>
        <source>%1 is no number: &quot;%2&quot;</source>
        <translation>%1 ist keine Zahl: „%2“</translation>
    </message>
    <message>
        <source>the box is rotated by &quot;%1&quot; degrees</source>
        <translation>der Rahmen ist um „%1“ Grad gedreht</translation>
    </message>
    <message>
        <source>of an outline the bounds are taken</source>
        <translation>von einem Umriss wird die Hülle genommen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no box (--shapes bounds takes its bounds)</source>
        <translation>„%1“ ist kein Rahmen (--shapes bounds nimmt die Hülle)</translation>
    </message>
    <message>
        <source>this is no CVAT file</source>
        <translation>dies ist keine CVAT-Datei</translation>
    </message>
    <message>
        <source>its root is &quot;annotations&quot;</source>
        <translation>ihre Wurzel ist „annotations“</translation>
    </message>
    <message>
        <source>this is CVAT&apos;s format for videos, with tracks</source>
        <translation>dies ist CVATs Format für Videos, mit Spuren</translation>
    </message>
    <message>
        <source>export it as &quot;CVAT for images&quot;</source>
        <translation>exportiere es als „CVAT for images“</translation>
    </message>
    <message>
        <source>left, top, right, bottom in pixels</source>
        <translation>links, oben, rechts, unten in Pixeln</translation>
    </message>
    <message>
        <source>the line has %1 columns</source>
        <translation>die Zeile hat %1 Spalten</translation>
    </message>
    <message>
        <source>DOTA has four corners, a class and a 0 or 1</source>
        <translation>DOTA hat vier Ecken, eine Klasse und 0 oder 1</translation>
    </message>
    <message>
        <source>these are %1 rotated boxes</source>
        <translation>das sind %1 gedrehte Rahmen</translation>
    </message>
    <message>
        <source>bounds of rotated boxes, in pixels</source>
        <translation>Hüllen gedrehter Rahmen, in Pixeln</translation>
    </message>
    <message>
        <source>%1 of %2 have a size below 0</source>
        <translation>%1 von %2 haben eine Größe unter 0</translation>
    </message>
    <message>
        <source>%1, %2 leave the image</source>
        <translation>%1, %2 ragen aus dem Bild</translation>
    </message>
    <message>
        <source>the folder holds more than a million files</source>
        <translation>der Ordner enthält mehr als eine Million Dateien</translation>
    </message>
    <message>
        <source>name a readable folder</source>
        <translation>nenne einen lesbaren Ordner</translation>
    </message>
    <message>
        <source>the folder holds no file of boxes</source>
        <translation>der Ordner enthält keine Datei mit Rahmen</translation>
    </message>
    <message>
        <source>they end in .txt, .xml, .json, .csv, .tsv or .npy</source>
        <translation>sie enden auf .txt, .xml, .json, .csv, .tsv oder .npy</translation>
    </message>
    <message>
        <source>this is a table of pairs of boxes, matched already</source>
        <translation>dies ist eine Tabelle von schon zugeordneten Paaren</translation>
    </message>
    <message>
        <source>this is %1, and %2 is %3</source>
        <translation>dies ist %1, und %2 ist %3</translation>
    </message>
    <message>
        <source>all files are empty</source>
        <translation>alle Dateien sind leer</translation>
    </message>
    <message>
        <source>give files of boxes</source>
        <translation>gib Dateien mit Rahmen an</translation>
    </message>
    <message>
        <source>KITTI has 15, and 16 with a score</source>
        <translation>KITTI hat 15, mit Score 16</translation>
    </message>
    <message>
        <source>left, top, right, bottom in pixels; DontCare regions do not count</source>
        <translation>links, oben, rechts, unten in Pixeln; DontCare-Gebiete zählen nicht</translation>
    </message>
    <message>
        <source>&quot;points&quot; is no list of two numbers each</source>
        <translation>„points“ ist keine Liste von je zwei Zahlen</translation>
    </message>
    <message>
        <source>this is no LabelMe file</source>
        <translation>dies ist keine LabelMe-Datei</translation>
    </message>
    <message>
        <source>it is an object with the list shapes and imagePath</source>
        <translation>sie ist ein Objekt mit der Liste shapes und imagePath</translation>
    </message>
    <message>
        <source>two corners of a rectangle, in pixels, in either order</source>
        <translation>zwei Ecken eines Rechtecks, in Pixeln, in beliebiger Reihenfolge</translation>
    </message>
    <message>
        <source>left, top, width, height in pixels from 1: 1 is subtracted from left and top</source>
        <translation>links, oben, Breite, Höhe in Pixeln ab 1: von links und oben wird 1 abgezogen</translation>
    </message>
    <message>
        <source>left, top, width, height in pixels, as written (--mot-base 1 subtracts)</source>
        <translation>links, oben, Breite, Höhe in Pixeln, wie geschrieben (--mot-base 1 zieht ab)</translation>
    </message>
    <message>
        <source>MOT has frame, id, left, top, width, height, confidence</source>
        <translation>MOT hat frame, id, left, top, width, height, confidence</translation>
    </message>
    <message>
        <source>eight numbers a row are pairs of boxes</source>
        <translation>acht Zahlen je Zeile sind Paare von Rahmen</translation>
    </message>
    <message>
        <source>give N x 4, or 5 with a score and 6 with a class</source>
        <translation>gib N x 4 an, oder 5 mit Score und 6 mit Klasse</translation>
    </message>
    <message>
        <source>the class is no whole number</source>
        <translation>die Klasse ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>nothing says what the columns are, of which there are %1</source>
        <translation>nichts sagt, was die Spalten sind; es sind %1</translation>
    </message>
    <message>
        <source>there are %1 columns</source>
        <translation>es sind %1 Spalten</translation>
    </message>
    <message>
        <source>column %1: &quot;%2&quot; is no number</source>
        <translation>Spalte %1: „%2“ ist keine Zahl</translation>
    </message>
    <message>
        <source>two corners in pixels, by the columns&apos; names</source>
        <translation>zwei Ecken in Pixeln, nach den Namen der Spalten</translation>
    </message>
    <message>
        <source>top left corner and size in pixels, by the columns&apos; names</source>
        <translation>linke obere Ecke und Größe in Pixeln, nach den Namen der Spalten</translation>
    </message>
    <message>
        <source>centre and size in pixels, by the columns&apos; names</source>
        <translation>Mittelpunkt und Größe in Pixeln, nach den Namen der Spalten</translation>
    </message>
    <message>
        <source>the header names no box</source>
        <translation>die Kopfzeile nennt keinen Rahmen</translation>
    </message>
    <message>
        <source>--columns names %1</source>
        <translation>--columns nennt %1</translation>
    </message>
    <message>
        <source>there is no column &quot;%1&quot;</source>
        <translation>es gibt keine Spalte „%1“</translation>
    </message>
    <message>
        <source>name one of the header&apos;s</source>
        <translation>nenne eine der Kopfzeile</translation>
    </message>
    <message>
        <source>xmin, ymin, xmax, ymax in pixels from 1: 1 is subtracted from each</source>
        <translation>xmin, ymin, xmax, ymax in Pixeln ab 1: von jedem wird 1 abgezogen</translation>
    </message>
    <message>
        <source>xmin, ymin, xmax, ymax in pixels from 1, the last one included: 1 is subtracted from the minima</source>
        <translation>xmin, ymin, xmax, ymax in Pixeln ab 1, das letzte eingeschlossen: von den Minima wird 1 abgezogen</translation>
    </message>
    <message>
        <source>xmin, ymin, xmax, ymax in pixels, as written (--voc-base 1 or 1-min subtracts)</source>
        <translation>xmin, ymin, xmax, ymax in Pixeln, wie geschrieben (--voc-base 1 oder 1-min zieht ab)</translation>
    </message>
    <message>
        <source>this is no Pascal VOC file</source>
        <translation>dies ist keine Pascal-VOC-Datei</translation>
    </message>
    <message>
        <source>its root is &quot;annotation&quot;</source>
        <translation>ihre Wurzel ist „annotation“</translation>
    </message>
    <message>
        <source>there is a DOCTYPE, which could declare entities</source>
        <translation>da ist ein DOCTYPE, der Entitäten erklären könnte</translation>
    </message>
    <message>
        <source>remove it</source>
        <translation>entferne ihn</translation>
    </message>
    <message>
        <source>the nesting is deeper than 32</source>
        <translation>die Schachtelung ist tiefer als 32</translation>
    </message>
    <message>
        <source>this is not XML: &quot;%1&quot;</source>
        <translation>dies ist kein XML: „%1“</translation>
    </message>
    <message>
        <source>six numbers a line do not say which is the score</source>
        <translation>sechs Zahlen je Zeile sagen nicht, welche der Score ist</translation>
    </message>
    <message>
        <source>%1 of %2 leave the image</source>
        <translation>%1 von %2 ragen aus dem Bild</translation>
    </message>
    <message>
        <source>&quot;%1&quot; are no columns of YOLO</source>
        <translation>„%1“ sind keine Spalten von YOLO</translation>
    </message>
    <message>
        <source>say %1 or %2</source>
        <translation>sage %1 oder %2</translation>
    </message>
    <message>
        <source>the line has %1 numbers</source>
        <translation>die Zeile hat %1 Zahlen</translation>
    </message>
    <message>
        <source>the class &quot;%1&quot; is no whole number from 0</source>
        <translation>die Klasse „%1“ ist keine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>a number is not from 0 to 1, a share of the image</source>
        <translation>eine Zahl liegt nicht zwischen 0 und 1, als Anteil des Bildes</translation>
    </message>
    <message>
        <source>class %1 has no name</source>
        <translation>Klasse %1 hat keinen Namen</translation>
    </message>
    <message>
        <source>there are %1 names, from 0 on</source>
        <translation>es gibt %1 Namen, ab 0</translation>
    </message>
    <message>
        <source>centre, width and height as shares of the image&apos;s</source>
        <translation>Mittelpunkt, Breite und Höhe als Anteile des Bildes</translation>
    </message>
    <message>
        <source>give 1 to %1 numbers or texts in []</source>
        <translation>1 bis %1 Zahlen oder Texte in [] angeben</translation>
    </message>
    <message>
        <source>probability of a hidden edge</source>
        <translation>Wahrscheinlichkeit einer verdeckten Kante</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>AP of loss %1</source>
        <translation>AP von Loss %1</translation>
    </message>
    <message>
        <source>AP50 of loss %1</source>
        <translation>AP50 von Loss %1</translation>
    </message>
    <message>
        <source>AP90 of loss %1</source>
        <translation>AP90 von Loss %1</translation>
    </message>
    <message>
        <source>difference of loss %1 in AP</source>
        <translation>Differenz von Loss %1 in AP</translation>
    </message>
    <message>
        <source>difference of loss %1 in AP50</source>
        <translation>Differenz von Loss %1 in AP50</translation>
    </message>
    <message>
        <source>difference of loss %1 in AP90</source>
        <translation>Differenz von Loss %1 in AP90</translation>
    </message>
    <message>
        <source>standard error of the difference of loss %1</source>
        <translation>Standardfehler der Differenz von Loss %1</translation>
    </message>
    <message>
        <source>p of the difference of loss %1</source>
        <translation>p der Differenz von Loss %1</translation>
    </message>
    <message>
        <source>equals %1 to the last digit on %2 pairs</source>
        <translation>gleich %1 bis zur letzten Ziffer auf %2 Paaren</translation>
    </message>
    <message>
        <source>equals %1 to %2 on %3 pairs</source>
        <translation>gleich %1 bis auf %2 auf %3 Paaren</translation>
    </message>
    <message>
        <source>differs from %1: one of them is not finite at some boxes</source>
        <translation>verschieden von %1: einer von beiden ist bei manchen Rahmen nicht endlich</translation>
    </message>
    <message>
        <source>differs from %1; largest, %2, in the direction at some boxes</source>
        <translation>verschieden von %1; am meisten, um %2, in der Richtung bei einem Paar</translation>
    </message>
    <message>
        <source>differs from %1; largest, %2, at some boxes</source>
        <translation>verschieden von %1; am meisten, um %2, bei einem Paar</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>the predictions name images that the truths have not: %1</source>
        <translation>die Vorhersagen nennen Bilder, die die Vorgaben nicht haben: %1</translation>
    </message>
    <message>
        <source>are these the right truths? An image is found by its id or by the name of its file</source>
        <translation>sind das die richtigen Vorgaben? Ein Bild wird an seiner id oder am Namen seiner Datei erkannt</translation>
    </message>
    <message>
        <source>image &quot;%1&quot; has predictions and no truths</source>
        <translation>Bild „%1“ hat Vorhersagen und keine Vorgaben</translation>
    </message>
    <message>
        <source>all %1 classes of the predictions match then</source>
        <translation>dann passen alle %1 Klassen der Vorhersagen</translation>
    </message>
    <message>
        <source>counted from 0 in the order of the truths&apos; ids</source>
        <translation>gezählt ab 0 in der Reihenfolge der ids der Vorgaben</translation>
    </message>
    <message>
        <source>the predictions name classes that the truths have not: %1</source>
        <translation>die Vorhersagen nennen Klassen, die die Vorgaben nicht haben: %1</translation>
    </message>
    <message>
        <source>say what they are by --classes (%1), or a FILE of names</source>
        <translation>sage mit --classes, was sie sind (%1), oder mit einer DATEI von Namen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not say what classes are</source>
        <translation>„%1“ sagt nicht, was Klassen sind</translation>
    </message>
    <message>
        <source>say shift=1, contiguous or a file of names</source>
        <translation>sage shift=1, contiguous oder eine Datei mit Namen</translation>
    </message>
    <message>
        <source>image &quot;%1&quot; has more than 4096 predictions of one class</source>
        <translation>Bild „%1“ hat mehr als 4096 Vorhersagen einer Klasse</translation>
    </message>
    <message>
        <source>Report card</source>
        <translation>Zeugnis</translation>
    </message>
    <message>
        <source>Worst pairs</source>
        <translation>Schlimmste Paare</translation>
    </message>
    <message>
        <source>Open a session with iouscope, or give the words to iouscope render.</source>
        <translation>Eine Sitzung mit iouscope öffnen, oder die Wörter an iouscope render geben.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>no such pair</source>
        <translation>kein solches Paar</translation>
    </message>
    <message>
        <source>none in %1</source>
        <translation>keines in %1</translation>
    </message>
    <message>
        <source>%1 of %2 (%3 %)</source>
        <translation>%1 von %2 (%3 %)</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>a gradient of some function</source>
        <translation>Gradient einer Funktion</translation>
    </message>
    <message>
        <source>no gradient: %1</source>
        <translation>kein Gradient: %1</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>%1 (of %2)</source>
        <translation>%1 (von %2)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>kleinster</translation>
    </message>
    <message>
        <source>The smallest value at these pairs.</source>
        <translation>Der kleinste Wert bei diesen Paaren.</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>größter</translation>
    </message>
    <message>
        <source>The largest value at these pairs.</source>
        <translation>Der größte Wert bei diesen Paaren.</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>nicht endlich</translation>
    </message>
    <message>
        <source>Pairs whose value or gradient is not finite.</source>
        <translation>Paare, deren Wert oder Gradient nicht endlich ist.</translation>
    </message>
    <message>
        <source>at a perfect match</source>
        <translation>bei Deckung</translation>
    </message>
    <message>
        <source>The value where both boxes are equal.</source>
        <translation>Der Wert, wo beide Rahmen gleich sind.</translation>
    </message>
    <message>
        <source>slope at a match</source>
        <translation>Steigung bei Deckung</translation>
    </message>
    <message>
        <source>Partials by centre and size where both boxes are equal, by the rules for ties.</source>
        <translation>Ableitungen nach Mitte und Größe, wo beide Rahmen gleich sind, nach den Regeln für Gleichstand.</translation>
    </message>
    <message>
        <source>kink at a match</source>
        <translation>Knick bei Deckung</translation>
    </message>
    <message>
        <source>The slopes to both sides of a match, added up, of the variable where this is largest, in sizes of the target; 0: smooth.</source>
        <translation>Die Steigungen nach beiden Seiten der Deckung, zusammengezählt, bei der Variablen, wo das am größten ist, in Größen der Vorgabe; 0: glatt.</translation>
    </message>
    <message>
        <source>What a small step does</source>
        <translation>Was ein kleiner Schritt tut</translation>
    </message>
    <message>
        <source>Pairs whose gradient is below 10^-12 in sizes of the target.</source>
        <translation>Paare, deren Gradient unter 10^-12 liegt, in Größen der Vorgabe.</translation>
    </message>
    <message>
        <source>no gradient, boxes apart</source>
        <translation>kein Gradient, getrennte Rahmen</translation>
    </message>
    <message>
        <source>The same of the pairs that share nothing.</source>
        <translation>Dasselbe bei den Paaren, die nichts gemeinsam haben.</translation>
    </message>
    <message>
        <source>gradient up to a gap of</source>
        <translation>Gradient bis zu einer Lücke von</translation>
    </message>
    <message>
        <source>The farthest gap along x that has a gradient, boxes of one size, in sizes.</source>
        <translation>Die weiteste Lücke entlang x, die einen Gradienten hat, bei gleich großen Rahmen, in Größen.</translation>
    </message>
    <message>
        <source>along the diagonal</source>
        <translation>entlang der Diagonalen</translation>
    </message>
    <message>
        <source>The same with the gap along both axes.</source>
        <translation>Dasselbe mit der Lücke entlang beider Achsen.</translation>
    </message>
    <message>
        <source>grows a box that is large enough</source>
        <translation>lässt einen genügend großen Rahmen wachsen</translation>
    </message>
    <message>
        <source>Of the pairs that share nothing and whose prediction is nowhere smaller than the target: those whose step grows its area.</source>
        <translation>Von den Paaren, die nichts gemeinsam haben und deren Vorhersage nirgends kleiner als die Vorgabe ist: die, deren Schritt ihre Fläche vergrößert.</translation>
    </message>
    <message>
        <source>moves the centre away</source>
        <translation>bewegt die Mitte fort</translation>
    </message>
    <message>
        <source>Pairs whose step takes the centre farther from the target&apos;s.</source>
        <translation>Paare, deren Schritt die Mitte weiter von der der Vorgabe entfernt.</translation>
    </message>
    <message>
        <source>moves away along an axis</source>
        <translation>bewegt sich entlang einer Achse fort</translation>
    </message>
    <message>
        <source>Pairs whose step takes the centre farther off along x or y.</source>
        <translation>Paare, deren Schritt die Mitte entlang x oder y weiter entfernt.</translation>
    </message>
    <message>
        <source>lowers IoU</source>
        <translation>senkt IoU</translation>
    </message>
    <message>
        <source>Of the pairs that overlap: those whose step lowers IoU at first.</source>
        <translation>Von den Paaren, die sich überlappen: die, deren Schritt IoU zunächst senkt.</translation>
    </message>
    <message>
        <source>farthest from the rise of IoU</source>
        <translation>am weitesten vom Anstieg der IoU</translation>
    </message>
    <message>
        <source>The largest angle between the gradient and that of 1 - IoU, of the pairs that overlap.</source>
        <translation>Der größte Winkel zwischen dem Gradienten und dem von 1 - IoU, bei den Paaren, die sich überlappen.</translation>
    </message>
    <message>
        <source>step against gradient</source>
        <translation>Schritt gegen Gradient</translation>
    </message>
    <message>
        <source>The largest angle between the published step and the gradient.</source>
        <translation>Der größte Winkel zwischen dem veröffentlichten Schritt und dem Gradienten.</translation>
    </message>
    <message>
        <source>gradient against the slope of the value</source>
        <translation>Gradient gegen die Steigung des Werts</translation>
    </message>
    <message>
        <source>The largest angle between the gradient and the slope with nothing held constant.</source>
        <translation>Der größte Winkel zwischen dem Gradienten und der Steigung, bei der nichts festgehalten ist.</translation>
    </message>
    <message>
        <source>is the step a gradient</source>
        <translation>ist der Schritt ein Gradient</translation>
    </message>
    <message>
        <source>The largest difference of mixed slopes of the step, beside all of them, away from kinks; below 10^-5 it is the gradient of some function.</source>
        <translation>Der größte Unterschied gemischter Steigungen des Schritts, neben allen, abseits von Knicken; unter 10^-5 ist er der Gradient einer Funktion.</translation>
    </message>
    <message>
        <source>Agreement with IoU</source>
        <translation>Übereinstimmung mit IoU</translation>
    </message>
    <message>
        <source>rank agreement</source>
        <translation>gleiche Reihung</translation>
    </message>
    <message>
        <source>Kendall&apos;s tau-b of the loss with a minus and IoU, over predictions that overlap one target; 1: the same order.</source>
        <translation>Kendalls Tau-b des Losses mit Minuszeichen und der IoU, über Vorhersagen, die eine Vorgabe überlappen; 1: dieselbe Reihung.</translation>
    </message>
    <message>
        <source>in the wrong order</source>
        <translation>falsch gereiht</translation>
    </message>
    <message>
        <source>Two predictions whose IoU differs by more than .01, and the better has the larger loss.</source>
        <translation>Zwei Vorhersagen, deren IoU sich um mehr als 0,01 unterscheidet, und die bessere hat den größeren Loss.</translation>
    </message>
    <message>
        <source>Invariances</source>
        <translation>Invarianzen</translation>
    </message>
    <message>
        <source>The largest relative change of the value; up to 10^-9 it holds.</source>
        <translation>Die größte relative Änderung des Werts; bis 10^-9 gilt sie.</translation>
    </message>
    <message>
        <source>moved by 1000 sizes</source>
        <translation>um 1000 Größen verschoben</translation>
    </message>
    <message>
        <source>scaled by 1/256 to 256</source>
        <translation>mit 1/256 bis 256 skaliert</translation>
    </message>
    <message>
        <source>axes swapped</source>
        <translation>Achsen vertauscht</translation>
    </message>
    <message>
        <source>mirrored in x</source>
        <translation>in x gespiegelt</translation>
    </message>
    <message>
        <source>mirrored in y</source>
        <translation>in y gespiegelt</translation>
    </message>
    <message>
        <source>gradient over size</source>
        <translation>Gradient über der Größe</translation>
    </message>
    <message>
        <source>The exponent of the gradient&apos;s length over the size of both boxes; -1: the value does not change with it.</source>
        <translation>Der Exponent der Länge des Gradienten über der Größe beider Rahmen; -1: der Wert ändert sich nicht mit ihr.</translation>
    </message>
    <message>
        <source>in log sizes</source>
        <translation>in log. Größen</translation>
    </message>
    <message>
        <source>The same with the logarithms of the sizes as variables.</source>
        <translation>Dasselbe mit den Logarithmen der Größen als Variablen.</translation>
    </message>
    <message>
        <source>Strength of the gradient by IoU</source>
        <translation>Stärke des Gradienten nach IoU</translation>
    </message>
    <message>
        <source>IoU 0</source>
        <translation>IoU 0</translation>
    </message>
    <message>
        <source>IoU %1 to %2</source>
        <translation>IoU %1 bis %2</translation>
    </message>
    <message>
        <source>The median length of the gradient, times the root of the target&apos;s area.</source>
        <translation>Der Median der Länge des Gradienten, mal der Wurzel der Fläche der Vorgabe.</translation>
    </message>
    <message>
        <source>Descent under %1</source>
        <translation>Abstieg nach %1</translation>
    </message>
    <message>
        <source>mean IoU %1</source>
        <translation>mittlere IoU %1</translation>
    </message>
    <message>
        <source>Steps until the mean IoU of all cases is as large.</source>
        <translation>Schritte, bis die mittlere IoU aller Fälle so groß ist.</translation>
    </message>
    <message>
        <source>The mean over all cases after the last step.</source>
        <translation>Das Mittel über alle Fälle nach dem letzten Schritt.</translation>
    </message>
    <message>
        <source>ends below IoU .5</source>
        <translation>endet unter IoU 0,5</translation>
    </message>
    <message>
        <source>Cases that end so.</source>
        <translation>Fälle, die so enden.</translation>
    </message>
    <message>
        <source>largest mean enlargement</source>
        <translation>größte mittlere Vergrößerung</translation>
    </message>
    <message>
        <source>Mean of area less the target&apos;s, in areas of the target, at the step where it is largest.</source>
        <translation>Mittel der Fläche weniger der der Vorgabe, in Flächen der Vorgabe, beim Schritt, wo es am größten ist.</translation>
    </message>
    <message>
        <source>largest enlargement</source>
        <translation>größte Vergrößerung</translation>
    </message>
    <message>
        <source>The same of the case where it is largest.</source>
        <translation>Dasselbe beim Fall, wo sie am größten ist.</translation>
    </message>
    <message>
        <source>met a size of 0 or below</source>
        <translation>traf auf eine Größe von 0 oder darunter</translation>
    </message>
    <message>
        <source>Cases that did.</source>
        <translation>Fälle, die das taten.</translation>
    </message>
    <message>
        <source>Cases that left every bound.</source>
        <translation>Fälle, die jede Grenze verließen.</translation>
    </message>
    <message>
        <source>speed beside GIoU</source>
        <translation>Tempo neben GIoU</translation>
    </message>
    <message>
        <source>Steps a second of a simulation, one thread, against those of GIoU measured in turn.</source>
        <translation>Schritte je Sekunde einer Simulation, ein Thread, gegen die von GIoU, abwechselnd gemessen.</translation>
    </message>
    <message>
        <source>%1 pairs, of which %2 overlap and %3 do not</source>
        <translation>%1 Paare, von denen sich %2 überlappen und %3 nicht</translation>
    </message>
    <message>
        <source>Given: %1.</source>
        <translation>Gegeben: %1.</translation>
    </message>
    <message>
        <source>Starts of the protocol %1, seed %2, moved and scaled to targets of area 1: %3.</source>
        <translation>Starts des Protokolls %1, Startwert %2, verschoben und skaliert auf Vorgaben der Fläche 1: %3.</translation>
    </message>
    <message>
        <source>no loss to report on</source>
        <translation>kein Loss für ein Zeugnis</translation>
    </message>
    <message>
        <source>name one</source>
        <translation>einen nennen</translation>
    </message>
    <message>
        <source>give fewer</source>
        <translation>weniger angeben</translation>
    </message>
    <message>
        <source>more than %1 pairs to rank</source>
        <translation>mehr als %1 Paare zu reihen</translation>
    </message>
    <message>
        <source>each is compared with every other; give fewer</source>
        <translation>jedes wird mit jedem verglichen; weniger angeben</translation>
    </message>
    <message>
        <source>this folder holds the result of another recipe</source>
        <translation>dieser Ordner enthält das Ergebnis eines anderen Rezepts</translation>
    </message>
    <message>
        <source>name another folder, or give --replace</source>
        <translation>einen anderen Ordner nennen oder --replace angeben</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>es gibt keine solche Datei und keinen solchen Ordner</translation>
    </message>
    <message>
        <source>name one that exists</source>
        <translation>nenne etwas, das es gibt</translation>
    </message>
    <message>
        <source>column is followed by its name, other rules by none</source>
        <translation>auf column folgt ihr Name, auf andere Regeln keiner</translation>
    </message>
    <message>
        <source>write for example --match column gt_id</source>
        <translation>schreibe zum Beispiel --match column gt_id</translation>
    </message>
    <message>
        <source>no group &quot;%1&quot;</source>
        <translation>keine Gruppe „%1“</translation>
    </message>
    <message>
        <source>write class, size, image or several with commas between</source>
        <translation>schreibe class, size, image oder mehrere mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a loss that is asked for nor a column</source>
        <translation>„%1“ ist weder ein verlangter Loss noch eine Spalte</translation>
    </message>
    <message>
        <source>a pipe cannot be made: %1</source>
        <translation>eine Pipe lässt sich nicht anlegen: %1</translation>
    </message>
    <message>
        <source>%1 does not start: %2</source>
        <translation>%1 startet nicht: %2</translation>
    </message>
    <message>
        <source>check the command and the folder</source>
        <translation>Befehl und Ordner prüfen</translation>
    </message>
    <message>
        <source>it ended with status %1</source>
        <translation>es endete mit Status %1</translation>
    </message>
    <message>
        <source>it was ended by signal %1 (%2)</source>
        <translation>es wurde durch Signal %1 (%2) beendet</translation>
    </message>
    <message>
        <source>it ended</source>
        <translation>es endete</translation>
    </message>
    <message>
        <source>what it wrote is no frame: &quot;%1&quot;</source>
        <translation>was es schrieb, ist kein Datenblock: „%1“</translation>
    </message>
    <message>
        <source>print to standard error</source>
        <translation>auf die Standardfehlerausgabe schreiben</translation>
    </message>
    <message>
        <source>a frame of %1 bytes</source>
        <translation>ein Datenblock von %1 Bytes</translation>
    </message>
    <message>
        <source>send at most %1</source>
        <translation>höchstens %1 senden</translation>
    </message>
    <message>
        <source>give what the parameter is called</source>
        <translation>angeben, wie der Parameter heißt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name</source>
        <translation>„%1“ ist kein Name</translation>
    </message>
    <message>
        <source>use letters, digits and underscores</source>
        <translation>Buchstaben, Ziffern und Unterstriche verwenden</translation>
    </message>
    <message>
        <source>the value lies outside its range</source>
        <translation>der Wert liegt außerhalb seines Bereichs</translation>
    </message>
    <message>
        <source>&quot;%1&quot; occurs twice</source>
        <translation>„%1“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>give what the term is called</source>
        <translation>angeben, wie der Term heißt</translation>
    </message>
    <message>
        <source>give the version of the protocol</source>
        <translation>die Version des Protokolls angeben</translation>
    </message>
    <message>
        <source>see the protocol</source>
        <translation>siehe das Protokoll</translation>
    </message>
    <message>
        <source>a result of %1 bytes</source>
        <translation>ein Ergebnis von %1 Bytes</translation>
    </message>
    <message>
        <source>%1 pairs were asked, %2 are answered</source>
        <translation>%1 Paare gefragt, %2 beantwortet</translation>
    </message>
    <message>
        <source>terms that are not announced</source>
        <translation>Terme, die nicht angekündigt sind</translation>
    </message>
    <message>
        <source>%1 terms were declared, %2 are given</source>
        <translation>%1 Terme angekündigt, %2 geliefert</translation>
    </message>
    <message>
        <source>a result of %1 bytes in place of %2</source>
        <translation>ein Ergebnis von %1 Bytes statt %2</translation>
    </message>
    <message>
        <source>it reports an error that cannot be read</source>
        <translation>es meldet einen Fehler, der nicht lesbar ist</translation>
    </message>
    <message>
        <source>it reads &quot;%1&quot;</source>
        <translation>dort steht „%1“</translation>
    </message>
    <message>
        <source>not finite at %1 of %2 pairs</source>
        <translation>nicht endlich bei %1 von %2 Paaren</translation>
    </message>
    <message>
        <source>a gradient that is not finite at %1 of %2 pairs</source>
        <translation>ein Gradient, der bei %1 von %2 Paaren nicht endlich ist</translation>
    </message>
    <message>
        <source>not deterministic: asked twice, it gives other numbers</source>
        <translation>nicht deterministisch: zweimal gefragt, gibt es andere Zahlen</translation>
    </message>
    <message>
        <source>the loss of a pair depends on the others: %1 alone, %2 among %3; a mean, or a running state</source>
        <translation>der Loss eines Paars hängt von den anderen ab: %1 allein, %2 unter %3; ein Mittel oder ein mitlaufender Zustand</translation>
    </message>
    <message>
        <source>the value depends on where the boxes are: surfaces and simulations put the target&apos;s centre at 0</source>
        <translation>der Wert hängt davon ab, wo die Rahmen liegen: Flächen und Simulationen legen den Mittelpunkt der Vorgabe auf 0</translation>
    </message>
    <message>
        <source>gradients are central differences of the value</source>
        <translation>Gradienten sind zentrale Differenzen des Werts</translation>
    </message>
    <message>
        <source>the gradient is not that of the value at %1 of %2 pairs: detached parts, or a step of its own</source>
        <translation>bei %1 von %2 Paaren ist der Gradient nicht der des Werts: abgetrennte Teile oder ein eigener Schritt</translation>
    </message>
    <message>
        <source>a kink of the value at %1 of %2 pairs</source>
        <translation>ein Knick des Werts bei %1 von %2 Paaren</translation>
    </message>
    <message>
        <source>the program is not started</source>
        <translation>das Programm ist nicht gestartet</translation>
    </message>
    <message>
        <source>start it first</source>
        <translation>es zuerst starten</translation>
    </message>
    <message>
        <source>the program is another one now: its parameters or terms have changed</source>
        <translation>das Programm ist nun ein anderes: seine Parameter oder Terme haben sich geändert</translation>
    </message>
    <message>
        <source>choose it anew</source>
        <translation>es neu wählen</translation>
    </message>
    <message>
        <source>the answer comes later</source>
        <translation>die Antwort kommt später</translation>
    </message>
    <message>
        <source>the program gave no terms</source>
        <translation>das Programm gab keine Terme</translation>
    </message>
    <message>
        <source>the program is starting</source>
        <translation>das Programm startet</translation>
    </message>
    <message>
        <source>no program is named</source>
        <translation>kein Programm ist genannt</translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation>%1 Wörter</translation>
    </message>
    <message>
        <source>give at most %1</source>
        <translation>höchstens %1 angeben</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>choose another</source>
        <translation>einen anderen wählen</translation>
    </message>
    <message>
        <source>give the words of the command</source>
        <translation>die Wörter des Befehls angeben</translation>
    </message>
    <message>
        <source>give what the program said of itself</source>
        <translation>angeben, was das Programm über sich sagte</translation>
    </message>
    <message>
        <source>the command is too long to be shown</source>
        <translation>der Befehl ist zu lang, um gezeigt zu werden</translation>
    </message>
    <message>
        <source>it sent a frame out of turn</source>
        <translation>es sandte einen Datenblock außer der Reihe</translation>
    </message>
    <message>
        <source>the program was stopped</source>
        <translation>das Programm wurde angehalten</translation>
    </message>
    <message>
        <source>it was not ready within %1 s</source>
        <translation>es war nach %1 s nicht bereit</translation>
    </message>
    <message>
        <source>is iouscope_loss imported, and its function decorated?</source>
        <translation>ist iouscope_loss importiert und die Funktion damit dekoriert?</translation>
    </message>
    <message>
        <source>no answer for %1 pairs within %2 s</source>
        <translation>keine Antwort für %1 Paare nach %2 s</translation>
    </message>
    <message>
        <source>it has closed its standard output or input</source>
        <translation>es hat seine Standardausgabe oder -eingabe geschlossen</translation>
    </message>
    <message>
        <source>the epsilon is not a number of 0 or more</source>
        <translation>das Epsilon ist keine Zahl ab 0</translation>
    </message>
    <message>
        <source>single precision knows no epsilon</source>
        <translation>einfache Genauigkeit kennt kein Epsilon</translation>
    </message>
    <message>
        <source>choose double</source>
        <translation>doppelte wählen</translation>
    </message>
    <message>
        <source>single precision knows no slope of the value</source>
        <translation>einfache Genauigkeit kennt keine Steigung des Werts</translation>
    </message>
    <message>
        <source>What holds, on scenes as in COCO: D-InterpIoU is above IoU on small objects, by a tenth of a point; elsewhere the difference cannot be told from 0. What does not: EIoU, SIoU, WIoU v3 and CIoU above IoU. Smooth-L1 is up to two points below.</source>
        <translation>Was zutrifft, bei Szenen wie in COCO: D-InterpIoU liegt bei kleinen Objekten über IoU, um ein Zehntel eines Punktes; sonst ist die Differenz nicht von 0 zu unterscheiden. Was nicht zutrifft: EIoU, SIoU, WIoU v3 und CIoU über IoU. Smooth-L1 liegt bis zu zwei Punkte darunter.</translation>
    </message>
    <message>
        <source>The loss that is weighed.</source>
        <translation>Der Loss, der gewichtet wird.</translation>
    </message>
    <message>
        <source>1 - IoU between d and u, stretched.</source>
        <translation>1 - IoU zwischen d und u, gestreckt.</translation>
    </message>
    <message>
        <source>Weight by overlap, detached.</source>
        <translation>Gewicht nach Überlappung, abgetrennt.</translation>
    </message>
    <message>
        <source>1 - IoU of this pair against the running mean.</source>
        <translation>1 - IoU dieses Paares gegen das laufende Mittel.</translation>
    </message>
    <message>
        <source>Weight by the outlier degree, detached.</source>
        <translation>Gewicht nach dem Ausreißergrad, abgetrennt.</translation>
    </message>
    <message>
        <source>Running mean of 1-IoU.</source>
        <translation>Laufendes Mittel von 1−IoU.</translation>
    </message>
    <message>
        <source>IoU below which nothing is learnt.</source>
        <translation>IoU, unter der nichts gelernt wird.</translation>
    </message>
    <message>
        <source>IoU above which nothing is learnt.</source>
        <translation>IoU, über der nichts gelernt wird.</translation>
    </message>
    <message>
        <source>IoU between d and u is stretched to 0 to 1.</source>
        <translation>IoU zwischen d und u wird auf 0 bis 1 gestreckt.</translation>
    </message>
    <message>
        <source>IoU of both boxes scaled about their own centres.</source>
        <translation>IoU beider Rahmen, um die eigenen Mitten skaliert.</translation>
    </message>
    <message>
        <source>Each summand raised to a power.</source>
        <translation>Jeder Summand potenziert.</translation>
    </message>
    <message>
        <source>Weighed by the overlap, which is detached.</source>
        <translation>Nach der Überlappung gewichtet, die abgetrennt ist.</translation>
    </message>
    <message>
        <source>Non-monotonic focusing by the outlier degree, detached.</source>
        <translation>Nichtmonotone Fokussierung nach dem Ausreißergrad, abgetrennt.</translation>
    </message>
    <message>
        <source>Monotonic focusing by the outlier degree, detached.</source>
        <translation>Monotone Fokussierung nach dem Ausreißergrad, abgetrennt.</translation>
    </message>
    <message>
        <source>Distance attention alone.</source>
        <translation>Nur die Abstandsgewichtung.</translation>
    </message>
    <message>
        <source>it said at last: &quot;%1&quot;</source>
        <translation>zuletzt sagte es: „%1“</translation>
    </message>
    <message>
        <source>write WxH in pixels, each from 1 to %1</source>
        <translation>BxH in Pixeln angeben, je von 1 bis %1</translation>
    </message>
    <message>
        <source>cannot be kept from others: %1</source>
        <translation>lässt sich nicht vor anderen schützen: %1</translation>
    </message>
    <message>
        <source>choose a place of your own</source>
        <translation>einen eigenen Ort wählen</translation>
    </message>
    <message>
        <source>this title is too long</source>
        <translation>dieser Titel ist zu lang</translation>
    </message>
    <message>
        <source>this part of the lesson is too long</source>
        <translation>dieser Teil der Lektion ist zu lang</translation>
    </message>
    <message>
        <source>give each part at most %1 characters, and a step its own words</source>
        <translation>jedem Teil höchstens %1 Zeichen geben und jedem Schritt eigene Worte</translation>
    </message>
    <message>
        <source>lists and quotes stand in one another too deep</source>
        <translation>Listen und Zitate stehen zu tief ineinander</translation>
    </message>
    <message>
        <source>write plain paragraphs</source>
        <translation>schlichte Absätze schreiben</translation>
    </message>
    <message>
        <source>has %1 MB, a session at most %2 MB</source>
        <translation>hat %1 MB, eine Sitzung höchstens %2 MB</translation>
    </message>
    <message>
        <source>open one that iouscope wrote; Import boxes reads long lists of boxes</source>
        <translation>eine öffnen, die iouscope geschrieben hat; lange Listen von Rahmen liest „Rahmen importieren“</translation>
    </message>
    <message>
        <source>a name is too long</source>
        <translation>ein Name ist zu lang</translation>
    </message>
    <message>
        <source>no deadlines: &quot;%1&quot;</source>
        <translation>keine Fristen: „%1“</translation>
    </message>
    <message>
        <source>write seconds until it is ready, seconds for an answer and milliseconds for each pair, for example %1</source>
        <translation>Sekunden, bis es bereit ist, Sekunden für eine Antwort und Millisekunden je Paar angeben, zum Beispiel %1</translation>
    </message>
    <message>
        <source>the program was ended; start it again, or give it more time</source>
        <translation>das Programm wurde beendet; wieder starten oder ihm mehr Zeit geben</translation>
    </message>
    <message>
        <source>name a file of the lesson</source>
        <translation>nenne eine Datei der Lektion</translation>
    </message>
    <message>
        <source>this is no size</source>
        <translation>das ist keine Größe</translation>
    </message>
    <message>
        <source>give width and height</source>
        <translation>gib Breite und Höhe an</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no path</source>
        <translation>„%1“ ist kein Pfad</translation>
    </message>
    <message>
        <source>name files or folders</source>
        <translation>nenne Dateien oder Ordner</translation>
    </message>
    <message>
        <source>give the files of the truths</source>
        <translation>gib die Dateien der Vorgaben an</translation>
    </message>
    <message>
        <source>The highest score is kept; scores of boxes that overlap it more than the threshold are multiplied by 1 − overlap.</source>
        <translation>Der höchste Score bleibt; die Scores von Rahmen, die sich mit ihm stärker als die Schwelle überlappen, werden mit 1 − Überlappung multipliziert.</translation>
    </message>
    <message>
        <source>Combined score</source>
        <translation>Kombinierter Score</translation>
    </message>
    <message>
        <source>%1 has no pixels, of which surfaces and pictures are made</source>
        <translation>%1 hat keine Pixel, aus denen Flächen und Bilder bestehen</translation>
    </message>
    <message>
        <source>the size %1</source>
        <translation>die Größe %1</translation>
    </message>
    <message>
        <source>the size up to &quot;%1&quot;</source>
        <translation>die Größe bis „%1“</translation>
    </message>
    <message>
        <source>reading this file</source>
        <translation>diese Datei zu lesen</translation>
    </message>
    <message>
        <source>%1 is too small</source>
        <translation>%1 ist zu klein</translation>
    </message>
    <message>
        <source>give a size of 0 or at least 1e-150</source>
        <translation>geben Sie eine Größe von 0 oder mindestens 1e-150 an</translation>
    </message>
    <message>
        <source>ask for less at once, or give it more memory</source>
        <translation>verlangen Sie weniger auf einmal, oder geben Sie ihm mehr Speicher</translation>
    </message>
    <message>
        <source>memory ran out: %1 were taken of the %2 that the limit allows (ulimit -v)</source>
        <translation>der Speicher reicht nicht: %1 von %2, die die Grenze erlaubt (ulimit -v), waren belegt</translation>
    </message>
    <message>
        <source>memory ran out: %1 were in use, and more could not be had</source>
        <translation>der Speicher reicht nicht: %1 waren in Gebrauch, und mehr war nicht zu haben</translation>
    </message>
    <message>
        <source>memory ran out</source>
        <translation>der Speicher reicht nicht</translation>
    </message>
    <message>
        <source>%1 needs %2 of memory, and %3 are free</source>
        <translation>%1 braucht %2 Speicher, und %3 sind frei</translation>
    </message>
    <message>
        <source>a thread cannot be started: %1</source>
        <translation>ein Thread lässt sich nicht starten: %1</translation>
    </message>
    <message>
        <source>ask for fewer threads</source>
        <translation>verlangen Sie weniger Threads</translation>
    </message>
    <message>
        <source>the simulation</source>
        <translation>die Simulation</translation>
    </message>
    <message>
        <source>a surface of %1 x %2 points</source>
        <translation>eine Fläche von %1 x %2 Punkten</translation>
    </message>
    <message>
        <source>give at most %1 x %1 samples</source>
        <translation>geben Sie höchstens %1 x %1 Punkte an</translation>
    </message>
    <message>
        <source>give their standard errors</source>
        <translation>deren Standardfehler angeben</translation>
    </message>
    <message>
        <source>%1 is no formula: its code is the program</source>
        <translation>%1 ist keine Formel: sein Code ist das Programm</translation>
    </message>
    <message>
        <source>as in COCO</source>
        <translation>wie in COCO</translation>
    </message>
    <message>
        <source>as in VisDrone</source>
        <translation>wie in VisDrone</translation>
    </message>
    <message>
        <source>%1; undecided here</source>
        <translation>%1; hier unentschieden</translation>
    </message>
    <message>
        <source>%1; so here, too</source>
        <translation>%1; hier auch</translation>
    </message>
    <message>
        <source>%1; the reverse here</source>
        <translation>%1; hier umgekehrt</translation>
    </message>
    <message>
        <source>Papers on rotated boxes, GWD, KLD, KFIoU and ProbIoU</source>
        <translation>Arbeiten über gedrehte Rahmen, GWD, KLD, KFIoU und ProbIoU</translation>
    </message>
    <message>
        <source>give it as the truths, without predictions (--gt of iouscope-batch pairs, --pairs of eval)</source>
        <translation>gib sie als Vorgaben an, ohne Vorhersagen (--gt von iouscope-batch pairs, --pairs von eval)</translation>
    </message>
    <message>
        <source>take the bounds of rotated boxes (--rotated bounds)</source>
        <translation>nimm die Hüllen gedrehter Rahmen (--rotated bounds)</translation>
    </message>
    <message>
        <source>take their bounds (--rotated bounds)</source>
        <translation>nimm ihre Hüllen (--rotated bounds)</translation>
    </message>
    <message>
        <source>give files of one format (--format says which)</source>
        <translation>gib Dateien eines Formats an (--format sagt, welches)</translation>
    </message>
    <message>
        <source>%1, as said (--notation)</source>
        <translation>%1, wie gesagt (--notation)</translation>
    </message>
    <message>
        <source>name columns x1,y1,x2,y2 or x,y,w,h or cx,cy,w,h (--columns image,x1,y1,x2,y2,label says them in their order)</source>
        <translation>nenne Spalten x1,y1,x2,y2 oder x,y,w,h oder cx,cy,w,h (--columns image,x1,y1,x2,y2,label sagt sie der Reihe nach)</translation>
    </message>
    <message>
        <source>a line of YOLO is class cx cy w h (--columns says where a score is)</source>
        <translation>eine Zeile von YOLO ist Klasse cx cy w h (--columns sagt, wo ein Score steht)</translation>
    </message>
    <message>
        <source>say what they are (--classes shift=N, contiguous or a FILE of names), or match without classes (--any-class)</source>
        <translation>sage, was sie sind (--classes shift=N, contiguous oder eine DATEI von Namen), oder vergleiche ohne Klassen (--any-class)</translation>
    </message>
    <message>
        <source>are these the right truths (--any-class matches without classes)?</source>
        <translation>sind das die richtigen Vorgaben (--any-class vergleicht ohne Klassen)?</translation>
    </message>
    <message>
        <source>keep the best (--max-per-image 100 or --min-score 0.05)</source>
        <translation>behalte die besten (--max-per-image 100 oder --min-score 0.05)</translation>
    </message>
    <message>
        <source>this is %1, not a session</source>
        <translation>dies ist %1, keine Sitzung</translation>
    </message>
    <message>
        <source>it is an object with the lists images, categories and annotations; a list of detections goes to --detections</source>
        <translation>sie ist ein Objekt mit den Listen images, categories und annotations; eine Liste von Detektionen gehört zu --detections</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a loss of boxes with an angle</source>
        <translation>„%1“ ist ein Loss von Rahmen mit Winkel</translation>
    </message>
    <message>
        <source>the window has such losses, in its workspace Rotated boxes</source>
        <translation>das Fenster hat solche Losses, im Arbeitsbereich Gedrehte Rahmen</translation>
    </message>
    <message>
        <source>a NumPy archive of arrays</source>
        <translation>ein NumPy-Archiv von Arrays</translation>
    </message>
    <message>
        <source>write the array alone; in Python: np.save(&apos;boxes.npy&apos;, archive[&apos;boxes&apos;])</source>
        <translation>schreibe das Array allein; in Python: np.save(&apos;boxes.npy&apos;, archive[&apos;boxes&apos;])</translation>
    </message>
    <message>
        <source>as MOT has them: %1</source>
        <translation>wie MOT sie hat: %1</translation>
    </message>
    <message>
        <source>there are no boxes</source>
        <translation>es gibt keine Rahmen</translation>
    </message>
</context>
<context>
    <name>iou</name>
    <message>
        <source>%1 (pinned)</source>
        <translation>%1 (angeheftet)</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>enlargement δ</source>
        <translation>Vergrößerung δ</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>δ</source>
        <translation>δ</translation>
    </message>
    <message>
        <source>○ start</source>
        <translation>○ Start</translation>
    </message>
    <message>
        <source>● now</source>
        <translation>● jetzt</translation>
    </message>
    <message>
        <source>✕ highest %1</source>
        <translation>✕ höchster %1</translation>
    </message>
    <message>
        <source>✕ lowest %1</source>
        <translation>✕ tiefster %1</translation>
    </message>
    <message>
        <source>same colours throughout</source>
        <translation>durchweg gleiche Farben</translation>
    </message>
    <message>
        <source>slope %1</source>
        <translation>Steigung %1</translation>
    </message>
    <message>
        <source>enclosing box</source>
        <translation>umschließender Rahmen</translation>
    </message>
    <message>
        <source>interpolated box</source>
        <translation>interpolierter Rahmen</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>%1 loss</source>
        <translation>%1-Loss</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>centre error</source>
        <translation>Fehler der Mitte</translation>
    </message>
    <message>
        <source>size error</source>
        <translation>Fehler der Größe</translation>
    </message>
    <message>
        <source>L1 error</source>
        <translation>L1-Fehler</translation>
    </message>
    <message>
        <source>terms</source>
        <translation>Terme</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>Anker</translation>
    </message>
    <message>
        <source>shared %1</source>
        <translation>gemeinsam %1</translation>
    </message>
    <message>
        <source>gap %1</source>
        <translation>Lücke %1</translation>
    </message>
    <message>
        <source>step %1 of %2, IoU %3</source>
        <translation>Schritt %1 von %2, IoU %3</translation>
    </message>
    <message>
        <source>time in seconds</source>
        <translation>Zeit in Sekunden</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>best box: Dice %1</source>
        <translation>bester Rahmen: Dice %1</translation>
    </message>
    <message>
        <source>slope by each cell of p</source>
        <translation>Steigung je Zelle von p</translation>
    </message>
    <message>
        <source>prediction p</source>
        <translation>Vorhersage p</translation>
    </message>
    <message>
        <source>truth a</source>
        <translation>Vorgabe a</translation>
    </message>
    <message>
        <source>p a</source>
        <translation>p a</translation>
    </message>
    <message>
        <source>soft IoU</source>
        <translation>weiche IoU</translation>
    </message>
    <message>
        <source>V-Net Dice</source>
        <translation>V-Net-Dice</translation>
    </message>
    <message>
        <source>IoU %1</source>
        <translation>IoU %1</translation>
    </message>
    <message>
        <source>bound 1 − α = %1</source>
        <translation>Schranke 1 − α = %1</translation>
    </message>
    <message>
        <source>inside the visible part: the bound holds</source>
        <translation>im sichtbaren Teil: die Schranke gilt</translation>
    </message>
    <message>
        <source>reaches beyond: the bound does not hold</source>
        <translation>reicht darüber hinaus: die Schranke gilt nicht</translation>
    </message>
    <message>
        <source>reaches beyond: the bound says nothing</source>
        <translation>reicht darüber hinaus: die Schranke sagt nichts</translation>
    </message>
    <message>
        <source>truth, annotated whole</source>
        <translation>Vorgabe, ganz eingezeichnet</translation>
    </message>
    <message>
        <source>visible part</source>
        <translation>sichtbarer Teil</translation>
    </message>
    <message>
        <source>IoU %1 with wrap-around</source>
        <translation>IoU %1 mit Umlauf</translation>
    </message>
    <message>
        <source>%1 without</source>
        <translation>%1 ohne</translation>
    </message>
    <message>
        <source>detection %1, score %2</source>
        <translation>Detektion %1, Score %2</translation>
    </message>
    <message>
        <source>%1: IoU %2 with truth %3</source>
        <translation>%1: IoU %2 mit Vorgabe %3</translation>
    </message>
    <message>
        <source>%1: finds none; IoU %2 with the nearest of its class</source>
        <translation>%1: findet keine; IoU %2 mit der nächsten ihrer Klasse</translation>
    </message>
    <message>
        <source>%1: finds none</source>
        <translation>%1: findet keine</translation>
    </message>
    <message>
        <source>looks like an object</source>
        <translation>sieht aus wie ein Objekt</translation>
    </message>
    <message>
        <source>truth %1</source>
        <translation>Vorgabe %1</translation>
    </message>
    <message>
        <source>visible part of truth %1</source>
        <translation>sichtbarer Teil von Vorgabe %1</translation>
    </message>
    <message>
        <source>The run is made again for its boxes …</source>
        <translation>Der Lauf wird für seine Rahmen wiederholt …</translation>
    </message>
    <message>
        <source>%1, image %2, step %3 of %4: %5 true and %6 false positives among %7 objects at IoU %8</source>
        <translation>%1, Bild %2, Schritt %3 von %4: %5 richtige und %6 falsche Detektionen bei %7 Objekten und IoU %8</translation>
    </message>
    <message>
        <source>one seed</source>
        <translation>ein Seed</translation>
    </message>
    <message>
        <source>mean of %1 seeds</source>
        <translation>Mittel von %1 Seeds</translation>
    </message>
    <message>
        <source>mean of %1 to %2 seeds</source>
        <translation>Mittel von %1 bis %2 Seeds</translation>
    </message>
    <message>
        <source>%1 over the steps, %2</source>
        <translation>%1 über die Schritte, %2</translation>
    </message>
    <message>
        <source>%1 over the steps</source>
        <translation>%1 über die Schritte</translation>
    </message>
    <message>
        <source>No checkpoint yet; Start trains every loss with every seed</source>
        <translation>Noch kein Zwischenstand; Start trainiert jeden Loss mit jedem Seed</translation>
    </message>
    <message>
        <source>%1 against %2, paired by seed, 95 % interval</source>
        <translation>%1 gegen %2, nach Seed gepaart, 95-%-Intervall</translation>
    </message>
    <message>
        <source>No differences yet</source>
        <translation>Noch keine Differenzen</translation>
    </message>
    <message>
        <source>points of %1</source>
        <translation>Punkte %1</translation>
    </message>
</context>
<context>
    <name>iou::ActiveLoss</name>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
</context>
<context>
    <name>iou::AgreementPlot</name>
    <message>
        <source>Scores over IoU</source>
        <translation>Scores über der IoU</translation>
    </message>
    <message>
        <source>Each detection twice: its class score and its predicted IoU over the IoU with its truth. τ (Kendall) is 1 where one ranks as the IoU does, 0 where it tells nothing</source>
        <translation>Jede Detektion zweimal: ihr Klassen-Score und ihre vorhergesagte IoU über der IoU mit ihrer Vorgabe. τ (Kendall) ist 1, wo ein Wert wie die IoU ordnet, 0, wo er nichts sagt</translation>
    </message>
    <message>
        <source>IoU with the truth</source>
        <translation>IoU mit der Vorgabe</translation>
    </message>
    <message>
        <source>class score p</source>
        <translation>Klassen-Score p</translation>
    </message>
    <message>
        <source>predicted IoU q</source>
        <translation>vorhergesagte IoU q</translation>
    </message>
</context>
<context>
    <name>iou::ApBars</name>
    <message>
        <source>AP at each IoU threshold</source>
        <translation>AP bei jeder IoU-Schwelle</translation>
    </message>
    <message>
        <source>IoU %1: %2</source>
        <translation>IoU %1: %2</translation>
    </message>
    <message>
        <source>AP at IoU %1: %2</source>
        <translation>AP bei IoU %1: %2</translation>
    </message>
</context>
<context>
    <name>iou::ApCentre</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>The image on screen</source>
        <translation>Das Bild auf dem Schirm</translation>
    </message>
    <message>
        <source>Show another image</source>
        <translation>Anderes Bild zeigen</translation>
    </message>
    <message>
        <source>Add image</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message>
        <source>Add an empty image</source>
        <translation>Ein leeres Bild hinzufügen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Choose a picture to show behind the boxes</source>
        <translation>Ein Foto hinter den Rahmen wählen</translation>
    </message>
    <message>
        <source>New boxes are</source>
        <translation>Neue Rahmen sind</translation>
    </message>
    <message>
        <source>What a box is that is drawn or added</source>
        <translation>Was ein gezeichneter oder hinzugefügter Rahmen ist</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>Detektion</translation>
    </message>
    <message>
        <source>Category of new boxes</source>
        <translation>Klasse neuer Rahmen</translation>
    </message>
    <message>
        <source>Add a box</source>
        <translation>Rahmen hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate boxes</source>
        <translation>Rahmen verdoppeln</translation>
    </message>
    <message>
        <source>Remove boxes</source>
        <translation>Rahmen entfernen</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>Picture behind the boxes</source>
        <translation>Foto hinter den Rahmen</translation>
    </message>
    <message>
        <source>Paste boxes</source>
        <translation>Rahmen einfügen</translation>
    </message>
</context>
<context>
    <name>iou::ApCurves</name>
    <message>
        <source>Precision over recall</source>
        <translation>Precision über Recall</translation>
    </message>
    <message>
        <source>The light lines are other IoU thresholds; dots are detections in order of their score</source>
        <translation>Die blassen Linien sind andere IoU-Schwellen; Punkte sind Detektionen in der Folge ihrer Scores</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>IoU ≥ %1</source>
        <translation>IoU ≥ %1</translation>
    </message>
    <message>
        <source>0.5 to 0.95, mean</source>
        <translation>0.5 bis 0.95, Mittel</translation>
    </message>
</context>
<context>
    <name>iou::ApNumbers</name>
    <message>
        <source>IoU threshold</source>
        <translation>IoU-Schwelle</translation>
    </message>
    <message>
        <source>COCO</source>
        <translation>COCO</translation>
    </message>
    <message>
        <source>VOC 2007, 11 points</source>
        <translation>VOC 2007, 11 Punkte</translation>
    </message>
    <message>
        <source>VOC 2010, area</source>
        <translation>VOC 2010, Fläche</translation>
    </message>
    <message>
        <source>How detections are matched and precision averaged</source>
        <translation>Wie Detektionen zugeordnet werden und Precision gemittelt wird</translation>
    </message>
    <message>
        <source>Whose curves are shown</source>
        <translation>Wessen Kurven gezeigt werden</translation>
    </message>
    <message>
        <source>Of each image only so many detections count, by falling score</source>
        <translation>Je Bild zählen nur so viele Detektionen, nach fallendem Score</translation>
    </message>
    <message>
        <source>IoU from which a detection has found a truth, in image and tables</source>
        <translation>IoU, ab der eine Detektion eine Vorgabe gefunden hat, in Bild und Tabellen</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Detections</source>
        <translation>Detektionen</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Category of the curves</source>
        <translation>Klasse der Kurven</translation>
    </message>
    <message>
        <source>Detections that count</source>
        <translation>Detektionen, die zählen</translation>
    </message>
    <message>
        <source>AP</source>
        <translation>AP</translation>
    </message>
    <message>
        <source>Mean over IoU 0.5 to 0.95</source>
        <translation>Mittel über IoU 0,5 bis 0,95</translation>
    </message>
    <message>
        <source>AP50</source>
        <translation>AP50</translation>
    </message>
    <message>
        <source>At IoU 0.5</source>
        <translation>Bei IoU 0,5</translation>
    </message>
    <message>
        <source>AP75</source>
        <translation>AP75</translation>
    </message>
    <message>
        <source>At IoU 0.75</source>
        <translation>Bei IoU 0,75</translation>
    </message>
    <message>
        <source>AP small</source>
        <translation>AP klein</translation>
    </message>
    <message>
        <source>Truths up to 32² pixels</source>
        <translation>Vorgaben bis 32² Pixel</translation>
    </message>
    <message>
        <source>AP medium</source>
        <translation>AP mittel</translation>
    </message>
    <message>
        <source>Truths from 32² to 96² pixels</source>
        <translation>Vorgaben von 32² bis 96² Pixel</translation>
    </message>
    <message>
        <source>AP large</source>
        <translation>AP groß</translation>
    </message>
    <message>
        <source>Truths from 96² pixels</source>
        <translation>Vorgaben ab 96² Pixel</translation>
    </message>
    <message>
        <source>AR 1</source>
        <translation>AR 1</translation>
    </message>
    <message>
        <source>Recall with one detection per image</source>
        <translation>Recall mit einer Detektion je Bild</translation>
    </message>
    <message>
        <source>AR 10</source>
        <translation>AR 10</translation>
    </message>
    <message>
        <source>Recall with ten detections per image</source>
        <translation>Recall mit zehn Detektionen je Bild</translation>
    </message>
    <message>
        <source>AR 100</source>
        <translation>AR 100</translation>
    </message>
    <message>
        <source>Recall with a hundred detections per image</source>
        <translation>Recall mit hundert Detektionen je Bild</translation>
    </message>
    <message>
        <source>AR small</source>
        <translation>AR klein</translation>
    </message>
    <message>
        <source>Recall of truths up to 32² pixels</source>
        <translation>Recall der Vorgaben bis 32² Pixel</translation>
    </message>
    <message>
        <source>AR medium</source>
        <translation>AR mittel</translation>
    </message>
    <message>
        <source>Recall of truths from 32² to 96² pixels</source>
        <translation>Recall der Vorgaben von 32² bis 96² Pixel</translation>
    </message>
    <message>
        <source>AR large</source>
        <translation>AR groß</translation>
    </message>
    <message>
        <source>Recall of truths from 96² pixels</source>
        <translation>Recall der Vorgaben ab 96² Pixel</translation>
    </message>
    <message>
        <source>mean of all</source>
        <translation>Mittel aller</translation>
    </message>
    <message>
        <source>AP %1</source>
        <translation>AP %1</translation>
    </message>
    <message>
        <source>AP at IoU %1: %2</source>
        <translation>AP bei IoU %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>small: up to 32²</source>
        <translation>klein: bis 32²</translation>
    </message>
    <message>
        <source>medium: 32² to 96²</source>
        <translation>mittel: 32² bis 96²</translation>
    </message>
    <message>
        <source>large: from 96²</source>
        <translation>groß: ab 96²</translation>
    </message>
    <message>
        <source>Which truths and detections curves and bars count, by their area in pixels</source>
        <translation>Welche Vorgaben und Detektionen für Kurven und Balken zählen, nach ihrer Fläche in Pixeln</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
    <message>
        <source>Sizes that count</source>
        <translation>Größen, die zählen</translation>
    </message>
</context>
<context>
    <name>iou::ApView</name>
    <message>
        <source>Show another image</source>
        <translation>Anderes Bild zeigen</translation>
    </message>
    <message>
        <source>detection %1</source>
        <translation>Detektion %1</translation>
    </message>
    <message>
        <source>truth %1</source>
        <translation>Vorgabe %1</translation>
    </message>
</context>
<context>
    <name>iou::AssignCentre</name>
    <message>
        <source>Truths and anchors</source>
        <translation>Vorgaben und Anker</translation>
    </message>
    <message>
        <source>Truths and anchors by the second setup</source>
        <translation>Vorgaben und Anker nach dem zweiten Aufbau</translation>
    </message>
    <message>
        <source>Draw a truth</source>
        <translation>Vorgabe zeichnen</translation>
    </message>
    <message>
        <source>The next drag draws a truth; so does Ctrl+drag</source>
        <translation>Das nächste Ziehen zeichnet eine Vorgabe; so auch Strg+Ziehen</translation>
    </message>
    <message>
        <source>Ignore region</source>
        <translation>Ignorierter Bereich</translation>
    </message>
    <message>
        <source>Adds a region of which nothing is known: anchors in it are neither positive nor negative</source>
        <translation>Fügt einen Bereich hinzu, von dem nichts bekannt ist: Anker darin sind weder positiv noch negativ</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>The anchors of the truth under the pointer as boxes, else all as marks at their centres</source>
        <translation>Die Anker der Vorgabe unter dem Zeiger als Rahmen, sonst alle als Marken an ihren Mitten</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>The same truths by a second setup; what differs has a halo</source>
        <translation>Dieselben Vorgaben nach einem zweiten Aufbau; was sich unterscheidet, hat einen Hof</translation>
    </message>
    <message>
        <source>Draw anchors</source>
        <translation>Anker zeichnen</translation>
    </message>
    <message>
        <source>Add an ignore region</source>
        <translation>Ignorierten Bereich hinzufügen</translation>
    </message>
    <message>
        <source>truth %1</source>
        <translation>Vorgabe %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>truth and its anchors</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>ignore region %1</source>
        <translation>ignorierter Bereich %1</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignoriert</translation>
    </message>
    <message>
        <source>%1: %2 positive, %3 ignored, %4 negative</source>
        <comment>setup and its anchors</comment>
        <translation>%1: %2 positiv, %3 ignoriert, %4 negativ</translation>
    </message>
    <message>
        <source>stride %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Positive anchors, forced ones with a ring</source>
        <translation>Positive Anker, erzwungene mit Ring</translation>
    </message>
    <message>
        <source>Paste truths</source>
        <translation>Vorgaben einfügen</translation>
    </message>
    <message>
        <source>%1 only by the first, %2 only by the second, %3 for another truth</source>
        <translation>%1 nur nach dem ersten, %2 nur nach dem zweiten, %3 für eine andere Vorgabe</translation>
    </message>
</context>
<context>
    <name>iou::Autosave</name>
    <message>
        <source>Unsaved work cannot be kept: no place to write to.</source>
        <translation>Nicht gesicherte Arbeit kann nicht aufbewahrt werden: kein Ort, an den geschrieben werden kann.</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept: </source>
        <translation>Nicht gesicherte Arbeit kann nicht aufbewahrt werden: </translation>
    </message>
</context>
<context>
    <name>iou::BatchCurves</name>
    <message>
        <source>Curve shown</source>
        <translation>Gezeigte Kurve</translation>
    </message>
    <message>
        <source>What is drawn over the steps: means over the cases</source>
        <translation>Was über den Schritten gezeichnet wird: Mittel über die Fälle</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>Logarithmische Achse</translation>
    </message>
    <message>
        <source>Mean curves of the batch</source>
        <translation>Mittlere Kurven des Stapels</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>No curves yet: press Run.</source>
        <translation>Noch keine Kurven: Drücken Sie „Starten“.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>Kept runs</source>
        <translation>Behaltene Läufe</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Sichern…</translation>
    </message>
    <message>
        <source>Curves, summary and recipe into a folder</source>
        <translation>Kurven, Zusammenfassung und Rezept in einen Ordner</translation>
    </message>
    <message>
        <source>Use its setup</source>
        <translation>Aufbau nehmen</translation>
    </message>
    <message>
        <source>Take this run&apos;s recipe into the setup</source>
        <translation>Das Rezept dieses Laufs in den Aufbau übernehmen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Forget this run</source>
        <translation>Diesen Lauf vergessen</translation>
    </message>
    <message>
        <source>%1: mean over %2 cases</source>
        <translation>%1: Mittel über %2 Fälle</translation>
    </message>
    <message>
        <source>running: %1 cases so far</source>
        <translation>läuft: bisher %1 Fälle</translation>
    </message>
    <message>
        <source>%1 (%2 cases)</source>
        <translation>%1 (%2 Fälle)</translation>
    </message>
</context>
<context>
    <name>iou::BatchPanel</name>
    <message>
        <source>Protocol of the batch</source>
        <translation>Protokoll des Stapels</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>Fortschritt des Stapels</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>Mean curves</source>
        <translation>Mittlere Kurven</translation>
    </message>
    <message>
        <source>Error map</source>
        <translation>Fehlerkarte</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Choose the batch&apos;s protocol</source>
        <translation>Protokoll des Stapels wählen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop the batch; what is finished is kept</source>
        <translation>Den Stapel anhalten; was fertig ist, bleibt</translation>
    </message>
    <message>
        <source>Run every loss over the cases; the window stays free</source>
        <translation>Jeden Loss über die Fälle laufen lassen; das Fenster bleibt frei</translation>
    </message>
    <message>
        <source>starting …</source>
        <translation>startet …</translation>
    </message>
    <message>
        <source>%1 % · %2 case-steps/s · %3 left</source>
        <translation>%1 % · %2 Fallschritte/s · noch %3</translation>
    </message>
    <message>
        <source>%1 cases × %2 losses × %3 steps, seed %4</source>
        <translation>%1 Fälle × %2 Losses × %3 Schritte, Seed %4</translation>
    </message>
    <message>
        <source>Open a case of the batch</source>
        <translation>Fall des Stapels öffnen</translation>
    </message>
    <message>
        <source>Take the setup of a run</source>
        <translation>Aufbau eines Laufs übernehmen</translation>
    </message>
    <message>
        <source>Sweep…</source>
        <translation>Studie …</translation>
    </message>
    <message>
        <source>Every combination of losses, parameters, protocols and seeds</source>
        <translation>Jede Kombination von Losses, Parametern, Protokollen und Seeds</translation>
    </message>
</context>
<context>
    <name>iou::BatchRuns</name>
    <message>
        <source>#%1 %2, %3 cases, seed %4</source>
        <translation>Nr. %1 %2, %3 Fälle, Seed %4</translation>
    </message>
    <message>
        <source> (stopped)</source>
        <translation> (angehalten)</translation>
    </message>
</context>
<context>
    <name>iou::BatchSetup</name>
    <message>
        <source>A loss that is the explorer&apos;s is taken with its parameters</source>
        <translation>Der Loss des Explorers wird mit seinen Parametern genommen</translation>
    </message>
    <message>
        <source>So many cases, a fair sample of all the protocol has</source>
        <translation>So viele Fälle, eine gerechte Auswahl aus allen des Protokolls</translation>
    </message>
    <message>
        <source>The same seed gives the same starts</source>
        <translation>Derselbe Seed gibt dieselben Starts</translation>
    </message>
    <message>
        <source>Steps of every case</source>
        <translation>Schritte jedes Falls</translation>
    </message>
    <message>
        <source>Step size; another one holds for all steps</source>
        <translation>Schrittweite; eine andere gilt für alle Schritte</translation>
    </message>
    <message>
        <source>Another optimiser takes its usual parameters</source>
        <translation>Ein anderer Optimierer nimmt seine üblichen Parameter</translation>
    </message>
    <message>
        <source>The variables the optimiser moves</source>
        <translation>Die Variablen, die der Optimierer bewegt</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>What the protocol prescribes</source>
        <translation>Was das Protokoll vorschreibt</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Steps in</source>
        <translation>Schritte in</translation>
    </message>
    <message>
        <source>Set the cases of the batch</source>
        <translation>Fälle des Stapels ändern</translation>
    </message>
    <message>
        <source>Set the seed of the batch</source>
        <translation>Seed des Stapels ändern</translation>
    </message>
    <message>
        <source>Set the steps of the batch</source>
        <translation>Schritte des Stapels ändern</translation>
    </message>
    <message>
        <source>Set the rate of the batch</source>
        <translation>Schrittweite des Stapels ändern</translation>
    </message>
    <message>
        <source>Choose the optimiser of the batch</source>
        <translation>Optimierer des Stapels wählen</translation>
    </message>
    <message>
        <source>Choose the variables of the batch</source>
        <translation>Variablen des Stapels wählen</translation>
    </message>
    <message>
        <source>Add %1 to the batch</source>
        <translation>%1 zum Stapel hinzufügen</translation>
    </message>
    <message>
        <source>Take %1 from the batch</source>
        <translation>%1 aus dem Stapel nehmen</translation>
    </message>
    <message>
        <source>So many of the protocol&apos;s %1 cases, a fair sample of all</source>
        <translation>So viele der %1 Fälle des Protokolls, eine gerechte Auswahl aus allen</translation>
    </message>
    <message>
        <source>Add the active lane&apos;s loss</source>
        <translation>Loss der aktiven Spur hinzufügen</translation>
    </message>
    <message>
        <source>%1, the loss of the active lane, is among them</source>
        <translation>%1, der Loss der aktiven Spur, ist schon dabei</translation>
    </message>
    <message>
        <source>Adds %1, the loss of the active lane, also beside the same loss with other parameters</source>
        <translation>Fügt %1 hinzu, den Loss der aktiven Spur, auch neben demselben Loss mit anderen Parametern</translation>
    </message>
</context>
<context>
    <name>iou::BoxCanvas</name>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Prediction and ground truth. Tab selects a box or an edge, arrow keys move it.</source>
        <translation>Vorhersage und Vorgabe. Tab wählt einen Rahmen oder eine Kante, Pfeiltasten bewegen ihn.</translation>
    </message>
    <message>
        <source>Draw a start</source>
        <translation>Start zeichnen</translation>
    </message>
    <message>
        <source>Drag to draw a start; let go to run from there.</source>
        <translation>Ziehen Sie, um einen Start zu zeichnen; beim Loslassen beginnt der Lauf dort.</translation>
    </message>
    <message>
        <source>Drag empty ground to move the view, wheel to zoom, double click to fit.</source>
        <translation>Auf leerem Grund ziehen bewegt die Ansicht, das Rad zoomt, Doppelklick passt ein.</translation>
    </message>
    <message>
        <source>Drag the interpolation coefficient; the tick is the smallest that makes the boxes meet. Ctrl: steps of 0.05.</source>
        <translation>Ziehen Sie den Interpolationskoeffizienten; der Strich ist der kleinste, bei dem die Rahmen sich treffen. Strg: Schritte von 0,05.</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>%1: drag to move. Shift locks an axis, Ctrl snaps to the grid, digits set a number, Esc restores.</source>
        <translation>%1: Ziehen bewegt. Umschalt hält eine Achse, Strg rastet am Gitter ein, Ziffern setzen eine Zahl, Esc stellt wieder her.</translation>
    </message>
    <message>
        <source>%1: drag to resize. Shift keeps the aspect ratio, Alt the centre, Ctrl snaps, digits set a number, Esc restores.</source>
        <translation>%1: Ziehen ändert die Größe. Umschalt hält das Seitenverhältnis, Alt die Mitte, Strg rastet am Gitter ein, Ziffern setzen eine Zahl, Esc stellt wieder her.</translation>
    </message>
    <message>
        <source>Nudge prediction</source>
        <translation>Vorhersage rücken</translation>
    </message>
    <message>
        <source>Nudge ground truth</source>
        <translation>Vorgabe rücken</translation>
    </message>
    <message>
        <source>Interpolation coefficient</source>
        <translation>Interpolationskoeffizient</translation>
    </message>
    <message>
        <source>%1, left edge</source>
        <translation>%1, linke Kante</translation>
    </message>
    <message>
        <source>%1, top edge</source>
        <translation>%1, obere Kante</translation>
    </message>
    <message>
        <source>%1, right edge</source>
        <translation>%1, rechte Kante</translation>
    </message>
    <message>
        <source>%1, bottom edge</source>
        <translation>%1, untere Kante</translation>
    </message>
    <message>
        <source>centre %1, %2; size %3 by %4</source>
        <translation>Mitte %1, %2; Größe %3 mal %4</translation>
    </message>
    <message>
        <source>Arrow keys move it.</source>
        <translation>Pfeiltasten bewegen ihn.</translation>
    </message>
    <message>
        <source>Anchor of the code</source>
        <translation>Anker des Codes</translation>
    </message>
    <message>
        <source>Nudge anchor</source>
        <translation>Anker schieben</translation>
    </message>
</context>
<context>
    <name>iou::BoxPanel</name>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Notation of the numbers</source>
        <translation>Schreibweise der Zahlen</translation>
    </message>
    <message>
        <source>How the four numbers are meant, here and when a box is pasted</source>
        <translation>Wie die vier Zahlen gemeint sind, hier und beim Einfügen eines Rahmens</translation>
    </message>
    <message>
        <source>Box notation</source>
        <translation>Schreibweise der Rahmen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Four numbers from the clipboard, in the notation above</source>
        <translation>Vier Zahlen aus der Zwischenablage, in der Schreibweise oben</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The four numbers to the clipboard</source>
        <translation>Die vier Zahlen in die Zwischenablage</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>%1 einfügen</translation>
    </message>
</context>
<context>
    <name>iou::BoxQuestion</name>
    <message>
        <source>Take the numbers so</source>
        <translation>Die Zahlen so nehmen</translation>
    </message>
    <message>
        <source>What do these four numbers mean?</source>
        <translation>Was bedeuten diese vier Zahlen?</translation>
    </message>
    <message>
        <source>What do these eight numbers mean?</source>
        <translation>Was bedeuten diese acht Zahlen?</translation>
    </message>
    <message>
        <source>prediction, then ground truth</source>
        <translation>Vorhersage, dann Vorgabe</translation>
    </message>
    <message>
        <source>ground truth, then prediction</source>
        <translation>Vorgabe, dann Vorhersage</translation>
    </message>
    <message>
        <source>Paste boxes</source>
        <translation>Rahmen einfügen</translation>
    </message>
    <message>
        <source>for the prediction</source>
        <translation>für die Vorhersage</translation>
    </message>
    <message>
        <source>for the ground truth</source>
        <translation>für die Vorgabe</translation>
    </message>
    <message>
        <source>Which box takes the numbers</source>
        <translation>Welcher Rahmen die Zahlen bekommt</translation>
    </message>
    <message>
        <source>Paste box</source>
        <translation>Rahmen einfügen</translation>
    </message>
</context>
<context>
    <name>iou::CardGrid</name>
    <message>
        <source>Click: choose this for the search</source>
        <translation>Klick: dies für die Suche wählen</translation>
    </message>
    <message>
        <source>Click: show the first of these, again: the other</source>
        <translation>Klick: das erste davon zeigen, noch einmal: das andere</translation>
    </message>
    <message>
        <source>Click: show this pair</source>
        <translation>Klick: dieses Paar zeigen</translation>
    </message>
</context>
<context>
    <name>iou::CodeDialog</name>
    <message>
        <source>Code of the loss</source>
        <translation>Code des Loss</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>Save the code</source>
        <translation>Code speichern</translation>
    </message>
    <message>
        <source>%1, with its source and eight rows to test it by.</source>
        <translation>%1, mit Quelle und acht Zeilen zum Prüfen.</translation>
    </message>
    <message>
        <source>The code is in the clipboard.</source>
        <translation>Der Code ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>iou::CodeFields</name>
    <message>
        <source>Start of the run</source>
        <translation>Start des Laufs</translation>
    </message>
    <message>
        <source>Box in the scene</source>
        <translation>Rahmen in der Szene</translation>
    </message>
    <message>
        <source>Times 10, 10, 5, 5</source>
        <translation>Mal 10, 10, 5, 5</translation>
    </message>
    <message>
        <source>The usual weights: variables are multiplied by 10, 10, 5, 5</source>
        <translation>Die üblichen Gewichte: die Variablen werden mit 10, 10, 5, 5 multipliziert</translation>
    </message>
    <message>
        <source>Sizes within ±ln(1000/16)</source>
        <translation>Größen in ±ln(1000/16)</translation>
    </message>
    <message>
        <source>Logarithms of sizes beyond this are decoded as this, and get no gradient; detectors do so</source>
        <translation>Logarithmen von Größen jenseits davon werden als dies dekodiert und bekommen keinen Gradienten; so tun es Detektoren</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>Anker</translation>
    </message>
    <message>
        <source>Choose the anchor</source>
        <translation>Anker wählen</translation>
    </message>
    <message>
        <source>Weights of the code</source>
        <translation>Gewichte des Codes</translation>
    </message>
    <message>
        <source>Clamp of the code</source>
        <translation>Grenze des Codes</translation>
    </message>
    <message>
        <source>What the code is relative to; drag it in the scene</source>
        <translation>Worauf sich der Code bezieht; in der Szene ziehen</translation>
    </message>
    <message>
        <source>centre %1, %2; size %3 by %4</source>
        <translation>Mitte %1, %2; Größe %3 mal %4</translation>
    </message>
</context>
<context>
    <name>iou::ColorBar</name>
    <message>
        <source>Drag an end of the range; double click: as the values are</source>
        <translation>Ziehen Sie ein Ende des Bereichs; Doppelklick: wie die Werte sind</translation>
    </message>
    <message>
        <source>Colours of %1</source>
        <translation>Farben von %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>iou::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Befehl finden</translation>
    </message>
    <message>
        <source>Find a command, a loss, a setting</source>
        <translation>Einen Befehl, einen Loss, eine Einstellung finden</translation>
    </message>
    <message>
        <source>No command, loss or setting fits “%1”.</source>
        <translation>Kein Befehl, kein Loss und keine Einstellung passt zu „%1“.</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
</context>
<context>
    <name>iou::CompareBar</name>
    <message>
        <source>View: %1</source>
        <translation>Ansicht: %1</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>The active lane alone</source>
        <translation>Die aktive Spur allein</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Überlagert</translation>
    </message>
    <message>
        <source>The predictions of all lanes in one scene</source>
        <translation>Die Vorhersagen aller Spuren in einer Szene</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>A scene or surface for each lane</source>
        <translation>Eine Szene oder Fläche für jede Spur</translation>
    </message>
    <message>
        <source>Cells: %1</source>
        <translation>Zellen: %1</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>Every lane&apos;s boxes</source>
        <translation>Die Rahmen jeder Spur</translation>
    </message>
    <message>
        <source>Surfaces</source>
        <translation>Flächen</translation>
    </message>
    <message>
        <source>Every lane&apos;s loss surface</source>
        <translation>Die Lossfläche jeder Spur</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>What the curves of several lanes show</source>
        <translation>Was die Kurven mehrerer Spuren zeigen</translation>
    </message>
    <message>
        <source>Curves: IoU</source>
        <translation>Kurven: IoU</translation>
    </message>
    <message>
        <source>Curves: loss</source>
        <translation>Kurven: Loss</translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Which step of the other lanes belongs to a step of the active one</source>
        <translation>Welcher Schritt der anderen Spuren zu einem Schritt der aktiven gehört</translation>
    </message>
    <message>
        <source>Sync: step</source>
        <translation>Gleich: Schritt</translation>
    </message>
    <message>
        <source>Sync: IoU reached</source>
        <translation>Gleich: erreichte IoU</translation>
    </message>
    <message>
        <source>Sync: loss fallen</source>
        <translation>Gleich: Anteil des Loss-Abfalls</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Achsen</translation>
    </message>
    <message>
        <source>One view for all lanes; open: each lane its own</source>
        <translation>Eine Ansicht für alle Spuren; offen: jede Spur ihre eigene</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>One colour scale for all surfaces; open: each lane its own</source>
        <translation>Eine Farbskala für alle Flächen; offen: jede Spur ihre eigene</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>One playhead for all lanes; open: it moves the active lane alone</source>
        <translation>Eine Abspielposition für alle Spuren; offen: sie bewegt nur die aktive Spur</translation>
    </message>
    <message>
        <source>Compared curve</source>
        <translation>Verglichene Kurve</translation>
    </message>
    <message>
        <source>Synchronise lanes</source>
        <translation>Spuren abgleichen</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>%1 teilen</translation>
    </message>
    <message>
        <source>Separate %1</source>
        <translation>%1 trennen</translation>
    </message>
</context>
<context>
    <name>iou::CompareTable</name>
    <message>
        <source>Runs in numbers</source>
        <translation>Läufe in Zahlen</translation>
    </message>
    <message>
        <source>Pin this run</source>
        <translation>Diesen Lauf anheften</translation>
    </message>
    <message>
        <source>Keep the active lane&apos;s run, whatever becomes of the lane or the start</source>
        <translation>Den Lauf der aktiven Spur behalten, was auch aus Spur oder Start wird</translation>
    </message>
    <message>
        <source>Remove pin</source>
        <translation>Loslösen</translation>
    </message>
    <message>
        <source>Remove the selected pinned run (Del)</source>
        <translation>Den gewählten angehefteten Lauf entfernen (Entf)</translation>
    </message>
</context>
<context>
    <name>iou::CompareTableModel</name>
    <message>
        <source>never reached</source>
        <translation>nie erreicht</translation>
    </message>
</context>
<context>
    <name>iou::CurvePlot</name>
    <message>
        <source>Curves of the run</source>
        <translation>Kurven des Laufs</translation>
    </message>
    <message>
        <source>Click or drag to move the playhead</source>
        <translation>Klicken oder ziehen bewegt die Abspielposition</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Lower curve</source>
        <translation>Untere Kurve</translation>
    </message>
    <message>
        <source>all errors</source>
        <translation>alle Fehler</translation>
    </message>
    <message>
        <source>Lower curve: %1</source>
        <translation>Untere Kurve: %1</translation>
    </message>
    <message>
        <source>What stands below loss and IoU. Errors are in pixels: |Δcx| + |Δcy| of the centre, |Δw| + |Δh| of the size, and their sum, L1. Terms are those of the active lane&apos;s loss</source>
        <translation>Was unter Loss und IoU steht. Fehler in Pixeln: |Δcx| + |Δcy| der Mitte, |Δw| + |Δh| der Größe und ihre Summe, L1. Terme sind die des Losses der aktiven Spur</translation>
    </message>
</context>
<context>
    <name>iou::DataExport</name>
    <message>
        <source>CSV (*.csv);;NumPy (*.npy)</source>
        <translation>CSV (*.csv);;NumPy (*.npy)</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>Lauf exportieren</translation>
    </message>
    <message>
        <source>run</source>
        <translation>lauf</translation>
    </message>
    <message>
        <source>Export the field</source>
        <translation>Feld exportieren</translation>
    </message>
    <message>
        <source>field</source>
        <translation>feld</translation>
    </message>
    <message>
        <source>Export the surface</source>
        <translation>Fläche exportieren</translation>
    </message>
    <message>
        <source>surface</source>
        <translation>fläche</translation>
    </message>
    <message>
        <source>There is no run to export.</source>
        <translation>Es gibt keinen Lauf, der zu exportieren wäre.</translation>
    </message>
    <message>
        <source>There is no surface to export.</source>
        <translation>Es gibt keine Fläche, die zu exportieren wäre.</translation>
    </message>
    <message>
        <source>The kind of file is not known: end the name with .csv or .npy.</source>
        <translation>Diese Art von Datei ist unbekannt: Der Name muss auf .csv oder .npy enden.</translation>
    </message>
    <message>
        <source>Another export is still being written.</source>
        <translation>Ein anderer Export wird noch geschrieben.</translation>
    </message>
    <message>
        <source>Writing %1 …</source>
        <translation>%1 wird geschrieben …</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 ist geschrieben.</translation>
    </message>
</context>
<context>
    <name>iou::DataPanel</name>
    <message>
        <source>No pairs yet. File › Import boxes reads truths and detections of COCO, YOLO, VOC, CSV and others; their worst pairs then stand here.</source>
        <translation>Noch keine Paare. Datei › Rahmen importieren liest Vorgaben und Detektionen von COCO, YOLO, VOC, CSV und anderen; ihre schlechtesten Paare stehen dann hier.</translation>
    </message>
    <message>
        <source>Statistics of the pairs</source>
        <translation>Statistik der Paare</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Image or class</source>
        <translation>Bild oder Klasse</translation>
    </message>
    <message>
        <source>Show pairs whose image or class holds this</source>
        <translation>Paare zeigen, deren Bild oder Klasse dies enthält</translation>
    </message>
    <message>
        <source>Status of the pairs shown</source>
        <translation>Status der gezeigten Paare</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Size of the objects shown</source>
        <translation>Größe der gezeigten Objekte</translation>
    </message>
    <message>
        <source>By the truth&apos;s area: small below 32², medium below 96², then large</source>
        <translation>Nach der Fläche der Vorgabe: klein unter 32², mittel unter 96², dann groß</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>Jede Größe</translation>
    </message>
    <message>
        <source>Order of the pairs</source>
        <translation>Reihenfolge der Paare</translation>
    </message>
    <message>
        <source>The worst first. One loss against another: pairs the first finds much worse than the other does. Columns are the losses of all lanes.</source>
        <translation>Das Schlechteste zuerst. Ein Loss gegen einen anderen: Paare, die der erste viel schlechter findet als der andere. Die Spalten sind die Losses aller Bahnen.</translation>
    </message>
    <message>
        <source>Pairs of the files</source>
        <translation>Paare der Dateien</translation>
    </message>
    <message>
        <source>Worst %1</source>
        <translation>%1, schlechteste</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 %</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99 %</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Größter</translation>
    </message>
    <message>
        <source>No gradient</source>
        <translation>Ohne Gradient</translation>
    </message>
    <message>
        <source>Step enlarges</source>
        <translation>Schritt vergrößert</translation>
    </message>
    <message>
        <source>τ with 1 − IoU</source>
        <translation>τ mit 1 − IoU</translation>
    </message>
    <message>
        <source>Share of the pairs at which the gradient is exactly 0</source>
        <translation>Anteil der Paare, deren Gradient genau 0 ist</translation>
    </message>
    <message>
        <source>Share of the pairs whose step of descent makes the box larger</source>
        <translation>Anteil der Paare, deren Abstiegsschritt den Rahmen vergrößert</translation>
    </message>
    <message>
        <source>Kendall&apos;s rank agreement of the loss with 1 − IoU: 1 where both rank alike</source>
        <translation>Kendalls Rangübereinstimmung des Loss mit 1 − IoU: 1, wo beide gleich ordnen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Wird berechnet…</translation>
    </message>
    <message>
        <source>Matched pairs alone: what was missed and what has no truth does not count here</source>
        <translation>Nur zugeordnete Paare: was verfehlt wurde und was keine Vorgabe hat, zählt hier nicht</translation>
    </message>
    <message>
        <source>Import boxes…</source>
        <translation>Rahmen importieren…</translation>
    </message>
    <message>
        <source>Losses that are columns</source>
        <translation>Losses, die Spalten sind</translation>
    </message>
    <message>
        <source>More losses as columns, beside those of the lanes</source>
        <translation>Weitere Losses als Spalten, neben denen der Spuren</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>W and Shift+W step through them.</source>
        <translation>W und Umschalt+W gehen sie durch.</translation>
    </message>
    <message>
        <source>%1 of %2 pairs; W: next</source>
        <translation>%1 von %2 Paaren; W: nächstes</translation>
    </message>
    <message>
        <source>Truths and detections of COCO, YOLO, VOC, CSV and other files</source>
        <translation>Vorgaben und Detektionen aus COCO-, YOLO-, VOC-, CSV- und anderen Dateien</translation>
    </message>
    <message>
        <source>Once it is found, its pairs stand here.</source>
        <translation>Sobald sie gefunden ist, stehen ihre Paare hier.</translation>
    </message>
</context>
<context>
    <name>iou::DeckStrip</name>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>Abspielen oder Pause (Leertaste)</translation>
    </message>
    <message>
        <source>Step of the run</source>
        <translation>Schritt des Laufs</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Interpolation coefficient</source>
        <translation>Interpolationskoeffizient</translation>
    </message>
    <message>
        <source>Set a parameter</source>
        <translation>Parameter setzen</translation>
    </message>
    <message>
        <source>Choose an optimiser</source>
        <translation>Optimierer wählen</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Step in other variables</source>
        <translation>In anderen Variablen schreiten</translation>
    </message>
    <message>
        <source>Steps in</source>
        <translation>Schritte in</translation>
    </message>
    <message>
        <source>Set the rate</source>
        <translation>Schrittweite ändern</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Schrittweite</translation>
    </message>
</context>
<context>
    <name>iou::DetectorAssumptions</name>
    <message>
        <source>Hidden edges</source>
        <translation>Verdeckte Kanten</translation>
    </message>
    <message>
        <source>Noise, pixels</source>
        <translation>Rauschen, Pixel</translation>
    </message>
    <message>
        <source>Noise by side</source>
        <translation>Rauschen je Seite</translation>
    </message>
    <message>
        <source>Misalignment</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <source>Shared noise</source>
        <translation>Rauschen, geteilt</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Feature noise</source>
        <translation>Merkmalsrauschen</translation>
    </message>
    <message>
        <source>Object noise</source>
        <translation>Objektrauschen</translation>
    </message>
    <message>
        <source>Class cue</source>
        <translation>Klassenhinweis</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Look-alikes</source>
        <translation>Doppelgänger</translation>
    </message>
    <message>
        <source>Median side</source>
        <translation>Mittlere Seite</translation>
    </message>
    <message>
        <source>Spread of sides</source>
        <translation>Streuung der Seiten</translation>
    </message>
    <message>
        <source>Spread of aspects</source>
        <translation>Streuung der Formen</translation>
    </message>
    <message>
        <source>Least overlap</source>
        <translation>Mindestüberlappung</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>β of Smooth-L1</source>
        <translation>β von Smooth-L1</translation>
    </message>
    <message>
        <source>Least score</source>
        <translation>Mindestscore</translation>
    </message>
</context>
<context>
    <name>iou::DetectorCentre</name>
    <message>
        <source>Curves of the losses over the steps</source>
        <translation>Kurven der Losses über die Schritte</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>What curves and differences are of</source>
        <translation>Wovon Kurven und Differenzen sind</translation>
    </message>
    <message>
        <source>Hidden edges</source>
        <translation>Verdeckte Kanten</translation>
    </message>
    <message>
        <source>Loss of the scene</source>
        <translation>Loss der Szene</translation>
    </message>
    <message>
        <source>Whose detections are shown</source>
        <translation>Wessen Detektionen gezeigt werden</translation>
    </message>
    <message>
        <source>Seed of the scene</source>
        <translation>Seed der Szene</translation>
    </message>
    <message>
        <source>seed </source>
        <translation>Seed </translation>
    </message>
    <message>
        <source>Test image</source>
        <translation>Testbild</translation>
    </message>
    <message>
        <source>image </source>
        <translation>Bild </translation>
    </message>
    <message>
        <source>IoU threshold</source>
        <translation>IoU-Schwelle</translation>
    </message>
    <message>
        <source>IoU from which a detection is a true positive</source>
        <translation>IoU, ab der eine Detektion richtig positiv ist</translation>
    </message>
    <message>
        <source>IoU ≥ %1</source>
        <translation>IoU ≥ %1</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play the training, or go through the images</source>
        <translation>Das Training abspielen oder die Bilder durchgehen</translation>
    </message>
    <message>
        <source>Moment or image</source>
        <translation>Zeitpunkt oder Bild</translation>
    </message>
    <message>
        <source>Way of the slider</source>
        <translation>Weg des Reglers</translation>
    </message>
    <message>
        <source>What slider, Play and films go through: the training of this run on one image, or all test images at one moment of it</source>
        <translation>Was Regler, Abspielen und Filme durchlaufen: das Training dieses Laufs auf einem Bild oder alle Testbilder zu einem Zeitpunkt</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Suppression</source>
        <translation>Unterdrückung</translation>
    </message>
    <message>
        <source>The method of suppression the numbers are of, where there are several</source>
        <translation>Das Verfahren der Unterdrückung, von dem die Zahlen sind, wo es mehrere gibt</translation>
    </message>
    <message>
        <source>Method of suppression</source>
        <translation>Verfahren der Unterdrückung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Stop; the runs that are finished are kept</source>
        <translation>Anhalten; fertige Läufe bleiben</translation>
    </message>
    <message>
        <source>Train every loss with every seed; the window stays free</source>
        <translation>Jeden Loss mit jedem Seed trainieren; das Fenster bleibt frei</translation>
    </message>
    <message>
        <source>A run as long as this is not made again by itself: Play does it</source>
        <translation>Ein so langer Lauf wird nicht von selbst noch einmal gerechnet: Abspielen tut es</translation>
    </message>
    <message>
        <source>Take a recipe</source>
        <translation>Ein Rezept übernehmen</translation>
    </message>
</context>
<context>
    <name>iou::DetectorIntervals</name>
    <message>
        <source>Differences with their intervals</source>
        <translation>Differenzen mit ihren Intervallen</translation>
    </message>
</context>
<context>
    <name>iou::DetectorSetup</name>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>Number and size of the objects</source>
        <translation>Anzahl und Größe der Objekte</translation>
    </message>
    <message>
        <source>own: as the assumptions say</source>
        <translation>eigene: wie die Annahmen sagen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Losses, seeds, images and steps</source>
        <translation>Losses, Seeds, Bilder und Schritte</translation>
    </message>
    <message>
        <source>quick look: 4 losses, 6 seeds</source>
        <translation>kurz: 4 Losses, 6 Seeds</translation>
    </message>
    <message>
        <source>full: 13 losses, 10 seeds</source>
        <translation>voll: 13 Losses, 10 Seeds</translation>
    </message>
    <message>
        <source>own: as the training says</source>
        <translation>eigener: wie das Training sagt</translation>
    </message>
    <message>
        <source>Size of the experiment</source>
        <translation>Umfang des Experiments</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Sichern…</translation>
    </message>
    <message>
        <source>runs.csv, table.csv and recipe.json into a folder</source>
        <translation>runs.csv, table.csv und recipe.json in einen Ordner</translation>
    </message>
    <message>
        <source>Progress of the experiment</source>
        <translation>Fortschritt des Experiments</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Stop; the runs that are finished are kept</source>
        <translation>Anhalten; fertige Läufe bleiben</translation>
    </message>
    <message>
        <source>Train every loss with every seed; the window stays free</source>
        <translation>Jeden Loss mit jedem Seed trainieren; das Fenster bleibt frei</translation>
    </message>
    <message>
        <source>training thresholds</source>
        <translation>Trainingsschwellen</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
    <message>
        <source>%1 losses × %2 seeds × %3 steps, not run yet</source>
        <translation>%1 Losses × %2 Seeds × %3 Schritte, noch nicht gelaufen</translation>
    </message>
    <message>
        <source>cancelled: %1 of %2 runs are finished</source>
        <translation>abgebrochen: %1 von %2 Läufen sind fertig</translation>
    </message>
    <message>
        <source>%1 runs are finished</source>
        <translation>%1 Läufe sind fertig</translation>
    </message>
</context>
<context>
    <name>iou::DetectorSweep</name>
    <message>
        <source>overlap that makes an anchor positive</source>
        <translation>Überlappung, ab der ein Anker positiv ist</translation>
    </message>
    <message>
        <source>Measures over the training threshold</source>
        <translation>Maße über der Trainingsschwelle</translation>
    </message>
    <message>
        <source>Try thresholds</source>
        <translation>Schwellen probieren</translation>
    </message>
    <message>
        <source>Trains the loss of the scene with 0.4, 0.5, 0.6 and 0.7, every seed</source>
        <translation>Trainiert den Loss der Szene mit 0,4, 0,5, 0,6 und 0,7, jeden Seed</translation>
    </message>
    <message>
        <source>%1 with a looser or stricter choice of positives</source>
        <translation>%1 mit weiterer oder strengerer Wahl der Positiven</translation>
    </message>
    <message>
        <source>%1, mean and standard error of %2 seeds
%3</source>
        <translation>%1, Mittel und Standardfehler von %2 Seeds
%3</translation>
    </message>
    <message>
        <source>No threshold tried yet</source>
        <translation>Noch keine Schwelle probiert</translation>
    </message>
</context>
<context>
    <name>iou::DetectorTraining</name>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Class steps</source>
        <translation>Klassenschritte</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Zwischenstände</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Losses of the experiment</source>
        <translation>Losses des Experiments</translation>
    </message>
    <message>
        <source>Further losses of the experiment</source>
        <translation>Weitere Losses des Experiments</translation>
    </message>
    <message>
        <source>Another loss</source>
        <translation>Weiterer Loss</translation>
    </message>
    <message>
        <source>A loss with parameters, smooth_l1:beta=1, or in stages: l1@200,ciou is L1 to step 200, then CIoU; or a formula: =1 - iou + 0.5*rho2/c2. Enter adds it, or takes it out</source>
        <translation>Ein Loss mit Parametern, smooth_l1:beta=1, oder in Stufen: l1@200,ciou ist L1 bis Schritt 200, dann CIoU; oder eine Formel: =1 - iou + 0.5*rho2/c2. Enter nimmt ihn auf oder heraus</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Bezug</translation>
    </message>
    <message>
        <source>The loss the others are compared with</source>
        <translation>Der Loss, mit dem die anderen verglichen werden</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>What the network puts out</source>
        <translation>Was das Netz ausgibt</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Adam leaves a loss&apos;s scale out</source>
        <translation>Adam lässt den Maßstab eines Loss außer Acht</translation>
    </message>
    <message>
        <source>Training threshold</source>
        <translation>Trainingsschwelle</translation>
    </message>
    <message>
        <source>Overlap that makes an anchor positive; negative is what is below by 0.1</source>
        <translation>Überlappung, die einen Anker positiv macht; negativ ist, was um 0,1 darunter liegt</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>What anchors are assigned to truths by</source>
        <translation>Wonach Anker Vorgaben zugeordnet werden</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>GGIoU</source>
        <translation>GGIoU</translation>
    </message>
    <message>
        <source>ATSS</source>
        <translation>ATSS</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>IoU head</source>
        <translation>IoU-Kopf</translation>
    </message>
    <message>
        <source>Predicts how much each box overlaps its object; the boxes do not depend on it</source>
        <translation>Sagt voraus, wie viel jeder Rahmen sein Objekt überlappt; die Rahmen hängen nicht davon ab</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>trained on positives</source>
        <translation>an Positiven trainiert</translation>
    </message>
    <message>
        <source>trained on all that overlap</source>
        <translation>an allen trainiert, die überlappen</translation>
    </message>
    <message>
        <source>oracle: the IoU itself</source>
        <translation>Orakel: die IoU selbst</translation>
    </message>
    <message>
        <source>Methods of suppression</source>
        <translation>Verfahren der Unterdrückung</translation>
    </message>
    <message>
        <source>Each is evaluated; those that rank by the predicted IoU need the head</source>
        <translation>Jedes wird ausgewertet; die nach der vorhergesagten IoU ordnen, brauchen den Kopf</translation>
    </message>
    <message>
        <source>Suppression</source>
        <translation>Unterdrückung</translation>
    </message>
    <message>
        <source>Add %1 to the experiment</source>
        <translation>%1 ins Experiment aufnehmen</translation>
    </message>
    <message>
        <source>Take %1 from the experiment</source>
        <translation>%1 aus dem Experiment nehmen</translation>
    </message>
</context>
<context>
    <name>iou::DetectorView</name>
    <message>
        <source>Run the experiment</source>
        <translation>Das Experiment ausführen</translation>
    </message>
    <message>
        <source>Test image</source>
        <translation>Testbild</translation>
    </message>
    <message>
        <source>Moment of the training</source>
        <translation>Moment des Trainings</translation>
    </message>
    <message>
        <source>AP</source>
        <translation>AP</translation>
    </message>
    <message>
        <source>AP50</source>
        <translation>AP50</translation>
    </message>
    <message>
        <source>AP75</source>
        <translation>AP75</translation>
    </message>
    <message>
        <source>AP90</source>
        <translation>AP90</translation>
    </message>
    <message>
        <source>AP small</source>
        <translation>AP klein</translation>
    </message>
    <message>
        <source>AP medium</source>
        <translation>AP mittel</translation>
    </message>
    <message>
        <source>AP large</source>
        <translation>AP groß</translation>
    </message>
    <message>
        <source>AR</source>
        <translation>AR</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Try thresholds</source>
        <translation>Schwellen probieren</translation>
    </message>
</context>
<context>
    <name>iou::DropAndPaste</name>
    <message>
        <source>There is no text to paste.</source>
        <translation>Es gibt keinen Text zum Einfügen.</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>Paste session</source>
        <translation>Sitzung einfügen</translation>
    </message>
    <message>
        <source>Everything as the session says; undo brings the former back.</source>
        <translation>Alles, wie die Sitzung es sagt; Rückgängig bringt das Frühere zurück.</translation>
    </message>
    <message>
        <source>Protocol %1</source>
        <translation>Protokoll %1</translation>
    </message>
    <message>
        <source>Paste recipe</source>
        <translation>Rezept einfügen</translation>
    </message>
    <message>
        <source>Boxes and run as the recipe says.</source>
        <translation>Rahmen und Lauf, wie das Rezept es sagt.</translation>
    </message>
    <message>
        <source>Paste boxes</source>
        <translation>Rahmen einfügen</translation>
    </message>
    <message>
        <source>Paste box</source>
        <translation>Rahmen einfügen</translation>
    </message>
    <message>
        <source>Not taken: </source>
        <translation>Nicht übernommen: </translation>
    </message>
    <message>
        <source>The first case of the protocol; the batch is set to all of it.</source>
        <translation>Der erste Fall des Protokolls; der Stapel ist auf alle Fälle eingestellt.</translation>
    </message>
    <message>
        <source>Drop to take it in: a session, a picture, a film, a protocol, a recipe, a formula or boxes.</source>
        <translation>Zum Übernehmen loslassen: eine Sitzung, ein Bild, ein Film, ein Protokoll, ein Rezept, eine Formel oder Rahmen.</translation>
    </message>
</context>
<context>
    <name>iou::EpsilonPlot</name>
    <message>
        <source>Relative change by an additive epsilon</source>
        <translation>Relative Änderung durch ein addiertes Epsilon</translation>
    </message>
    <message>
        <source>Relative change of the loss where code adds an epsilon to every divisor, over the size of the boxes</source>
        <translation>Relative Änderung des Loss, wenn der Code zu jedem Nenner ein Epsilon addiert, über der Größe der Rahmen</translation>
    </message>
    <message>
        <source>size of the ground truth (px)</source>
        <translation>Größe der Vorgabe (px)</translation>
    </message>
    <message>
        <source>relative change</source>
        <translation>relative Änderung</translation>
    </message>
    <message>
        <source>%1 changes %2 by %3 here; by 1 % for boxes below %4 px.</source>
        <translation>%1 ändert %2 hier um %3; um 1 % bei Rahmen unter %4 px.</translation>
    </message>
    <message>
        <source>%1 changes %2 by %3 here, and by less than 1 % at any size.</source>
        <translation>%1 ändert %2 hier um %3, und bei jeder Größe um weniger als 1 %.</translation>
    </message>
</context>
<context>
    <name>iou::ErrorMapPicture</name>
    <message>
        <source>start cx</source>
        <translation>Start cx</translation>
    </message>
    <message>
        <source>start cy</source>
        <translation>Start cy</translation>
    </message>
    <message>
        <source>The map of a finished run appears here.</source>
        <translation>Hier erscheint die Karte eines fertigen Laufs.</translation>
    </message>
</context>
<context>
    <name>iou::ErrorMapPlot</name>
    <message>
        <source>Run and loss of the error map</source>
        <translation>Lauf und Loss der Fehlerkarte</translation>
    </message>
    <message>
        <source>Whose errors are shown</source>
        <translation>Wessen Fehler gezeigt werden</translation>
    </message>
    <message>
        <source>Error shown</source>
        <translation>Gezeigter Fehler</translation>
    </message>
    <message>
        <source>Error at the end, of the cases that start in a cell</source>
        <translation>Fehler am Ende, der Fälle, die in einer Zelle beginnen</translation>
    </message>
    <message>
        <source>mean 1 − IoU</source>
        <translation>Mittel 1 − IoU</translation>
    </message>
    <message>
        <source>worst 1 − IoU</source>
        <translation>schlechteste 1 − IoU</translation>
    </message>
    <message>
        <source>mean L1</source>
        <translation>Mittel L1</translation>
    </message>
    <message>
        <source>worst L1</source>
        <translation>schlechteste L1</translation>
    </message>
    <message>
        <source>Logarithmic colours</source>
        <translation>Logarithmische Farben</translation>
    </message>
    <message>
        <source>Colours by the logarithm of the error</source>
        <translation>Farben nach dem Logarithmus des Fehlers</translation>
    </message>
    <message>
        <source>Error map of %1</source>
        <translation>Fehlerkarte von %1</translation>
    </message>
    <message>
        <source>start (%1, %2)</source>
        <translation>Start (%1, %2)</translation>
    </message>
    <message>
        <source>%1: no case starts here</source>
        <translation>%1: hier beginnt kein Fall</translation>
    </message>
    <message>
        <source>%1: %2 cases, mean %3; worst is case %4 with %5. Click or Enter: replay it</source>
        <translation>%1: %2 Fälle, Mittel %3; am schlechtesten Fall %4 mit %5. Klick oder Eingabe: ihn wiedergeben</translation>
    </message>
</context>
<context>
    <name>iou::ExplainPanel</name>
    <message>
        <source>the left edge out by %1</source>
        <translation>die linke Kante um %1 nach außen</translation>
    </message>
    <message>
        <source>the left edge in by %1</source>
        <translation>die linke Kante um %1 nach innen</translation>
    </message>
    <message>
        <source>the top edge out by %1</source>
        <translation>die obere Kante um %1 nach außen</translation>
    </message>
    <message>
        <source>the top edge in by %1</source>
        <translation>die obere Kante um %1 nach innen</translation>
    </message>
    <message>
        <source>the right edge out by %1</source>
        <translation>die rechte Kante um %1 nach außen</translation>
    </message>
    <message>
        <source>the right edge in by %1</source>
        <translation>die rechte Kante um %1 nach innen</translation>
    </message>
    <message>
        <source>the bottom edge out by %1</source>
        <translation>die untere Kante um %1 nach außen</translation>
    </message>
    <message>
        <source>the bottom edge in by %1</source>
        <translation>die untere Kante um %1 nach innen</translation>
    </message>
    <message>
        <source>%1 moves next to nothing.</source>
        <translation>%1 bewegt so gut wie nichts.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 pushes %2.</source>
        <translation>%1 schiebt %2.</translation>
    </message>
    <message>
        <source>Each term&apos;s part of the gradient goes through the optimiser with a history of its own; second moment and rate are shared, so that the parts add up to the step.</source>
        <translation>Der Anteil jedes Terms am Gradienten geht mit eigener Vorgeschichte durch den Optimierer; zweites Moment und Schrittweite sind gemeinsam, sodass die Anteile den Schritt ergeben.</translation>
    </message>
    <message>
        <source>Moves of the edges, by term</source>
        <translation>Bewegungen der Kanten, nach Termen</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>top</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>Move of the left edge; positive is to the right</source>
        <translation>Bewegung der linken Kante; positiv ist nach rechts</translation>
    </message>
    <message>
        <source>Move of the top edge; positive is down</source>
        <translation>Bewegung der oberen Kante; positiv ist nach unten</translation>
    </message>
    <message>
        <source>Move of the right edge; positive is to the right</source>
        <translation>Bewegung der rechten Kante; positiv ist nach rechts</translation>
    </message>
    <message>
        <source>Move of the bottom edge; positive is down</source>
        <translation>Bewegung der unteren Kante; positiv ist nach unten</translation>
    </message>
    <message>
        <source>No run</source>
        <translation>Kein Lauf</translation>
    </message>
    <message>
        <source>Run the loss to see what each term does to the box.</source>
        <translation>Starten Sie einen Lauf, um zu sehen, was jeder Term mit dem Rahmen macht.</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Later steps are not explained.</source>
        <translation>Spätere Schritte werden nicht erklärt.</translation>
    </message>
    <message>
        <source>The run ends here: no step follows.</source>
        <translation>Der Lauf endet hier: Es folgt kein Schritt.</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>The move of the box: the sum of the terms</source>
        <translation>Die Bewegung des Rahmens: die Summe der Terme</translation>
    </message>
    <message>
        <source>Step %1 → %2</source>
        <translation>Schritt %1 → %2</translation>
    </message>
    <message>
        <source>What each term did</source>
        <translation>Was jeder Term tat</translation>
    </message>
</context>
<context>
    <name>iou::ExplorerModel</name>
    <message>
        <source>Run from here</source>
        <translation>Lauf von hier</translation>
    </message>
</context>
<context>
    <name>iou::ExportDialog</name>
    <message>
        <source>Export film</source>
        <translation>Film exportieren</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Width of the page</source>
        <translation>Breite der Seite</translation>
    </message>
    <message>
        <source>Height of the page</source>
        <translation>Höhe der Seite</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Play the preview</source>
        <translation>Vorschau abspielen</translation>
    </message>
    <message>
        <source>Frame of the preview</source>
        <translation>Bild der Vorschau</translation>
    </message>
    <message>
        <source>&amp;Write film…</source>
        <translation>&amp;Film schreiben…</translation>
    </message>
    <message>
        <source>&amp;Write picture…</source>
        <translation>&amp;Bild schreiben…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>The font DejaVu Sans is not installed; %1 stands in.</source>
        <translation>Die Schrift DejaVu Sans ist nicht installiert; an ihrer Stelle steht %1.</translation>
    </message>
    <message>
        <source>The window as it stands, at the size asked for.</source>
        <translation>Das Fenster, wie es ist, in der verlangten Größe.</translation>
    </message>
    <message>
        <source>film</source>
        <translation>film</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>bild</translation>
    </message>
    <message>
        <source>%1 files (*%2)</source>
        <translation>%1-Dateien (*%2)</translation>
    </message>
    <message>
        <source>frame %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
    <message>
        <source>The command is in the clipboard; it makes this film.</source>
        <translation>Der Befehl ist in der Zwischenablage; er macht diesen Film.</translation>
    </message>
</context>
<context>
    <name>iou::ExportJob</name>
    <message>
        <source>%1 is written.</source>
        <translation>%1 ist geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is written: %n frames</source>
        <translation>
            <numerusform>%1 ist geschrieben: %n Bild</numerusform>
            <numerusform>%1 ist geschrieben: %n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Abgebrochen; nichts wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>iou::ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>iou::FigureSource</name>
    <message>
        <source>α</source>
        <translation>α</translation>
    </message>
    <message>
        <source>way to the ground truth</source>
        <translation>Weg zur Vorgabe</translation>
    </message>
    <message>
        <source>IoU of the box between</source>
        <translation>IoU des Rahmens dazwischen</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
</context>
<context>
    <name>iou::FilmOptions</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>none; one per line, as 0-40=Far apart</source>
        <translation>keine; einer je Zeile, etwa 0-40=Weit weg</translation>
    </message>
</context>
<context>
    <name>iou::FilmPresets</name>
    <message>
        <source>For a slide</source>
        <translation>Für eine Folie</translation>
    </message>
    <message>
        <source>Smooth, 60 per second</source>
        <translation>Flüssig, 60 pro Sekunde</translation>
    </message>
    <message>
        <source>GIF of at most 5 MB</source>
        <translation>GIF von höchstens 5 MB</translation>
    </message>
    <message>
        <source>Square, the scene alone</source>
        <translation>Quadratisch, nur die Szene</translation>
    </message>
</context>
<context>
    <name>iou::FilmSizer</name>
    <message numerus="yes">
        <source>%1 s, %n frames</source>
        <translation>
            <numerusform>%1 s, %n Bild</numerusform>
            <numerusform>%1 s, %n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>, about %1</source>
        <translation>, etwa %1</translation>
    </message>
    <message>
        <source>; it will be made coarser or smaller to fit</source>
        <translation>; er wird gröber oder kleiner, bis er passt</translation>
    </message>
</context>
<context>
    <name>iou::FirstSteps</name>
    <message>
        <source>Two losses from one start: GIoU blows its box up before it moves, InterpIoU comes straight over. Try it:</source>
        <translation>Zwei Losses von einem Start: GIoU bläht den Rahmen auf, bevor er sich bewegt, InterpIoU kommt geradewegs herüber. Zum Ausprobieren:</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Drag the prediction, by its inside or by a handle: arrows, numbers and runs follow</source>
        <translation>Die Vorhersage am Inneren oder an einem Griff ziehen: Pfeile, Zahlen und Läufe folgen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Let both boxes descend from where they are, and watch (R)</source>
        <translation>Beide Rahmen absteigen lassen, von wo sie sind, und zusehen (R)</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Take the first of the lessons, step by step</source>
        <translation>Die erste der Lektionen, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Take the prediction in either scene and pull it away from the ground truth; both scenes follow.</source>
        <translation>Die Vorhersage in einer der Szenen greifen und von der Vorgabe wegziehen; beide Szenen folgen.</translation>
    </message>
</context>
<context>
    <name>iou::FormulaCard</name>
    <message>
        <source>What is wrong with the formula</source>
        <translation>Was an der Formel falsch ist</translation>
    </message>
    <message>
        <source>What the views show</source>
        <translation>Was die Ansichten zeigen</translation>
    </message>
    <message>
        <source>The views show %1 until the formula is whole.</source>
        <translation>Die Ansichten zeigen %1, bis die Formel vollständig ist.</translation>
    </message>
    <message>
        <source>The views show the formula as it was %1 s ago.</source>
        <translation>Die Ansichten zeigen die Formel, wie sie vor %1 s war.</translation>
    </message>
    <message>
        <source>%1 is no formula; the first change here makes one of its value and gradient.</source>
        <translation>%1 ist keine Formel; die erste Änderung hier macht eine aus Wert und Gradient.</translation>
    </message>
    <message>
        <source>The text of %1; the first change makes it your own formula.</source>
        <translation>Der Text von %1; mit der ersten Änderung wird er eine eigene Formel.</translation>
    </message>
    <message>
        <source>%1 is a program, whose formula is not known; this is another loss, and the first change here takes it in the program&apos;s place.</source>
        <translation>%1 ist ein Programm, dessen Formel niemand kennt; dies ist ein anderer Loss, und die erste Änderung hier nimmt ihn an seiner Stelle.</translation>
    </message>
</context>
<context>
    <name>iou::FormulaDifference</name>
    <message>
        <source>comparing with %1 …</source>
        <translation>Vergleich mit %1 …</translation>
    </message>
    <message>
        <source>Shows the pair of boxes at which they differ most</source>
        <translation>Zeigt das Rahmenpaar, bei dem sie sich am meisten unterscheiden</translation>
    </message>
    <message>
        <source>Boxes of the largest difference</source>
        <translation>Rahmen der größten Differenz</translation>
    </message>
</context>
<context>
    <name>iou::FormulaEdit</name>
    <message>
        <source>Formula of the loss</source>
        <translation>Formel des Loss</translation>
    </message>
    <message>
        <source>Names that may stand here</source>
        <translation>Namen, die hier stehen können</translation>
    </message>
    <message>
        <source>Defined in this formula.</source>
        <translation>In dieser Formel definiert.</translation>
    </message>
</context>
<context>
    <name>iou::FrameCanvas</name>
    <message>
        <source>centre %1, %2; size %3 by %4</source>
        <translation>Mitte %1, %2; Größe %3 mal %4</translation>
    </message>
    <message>
        <source>Image with boxes</source>
        <translation>Bild mit seinen Rahmen</translation>
    </message>
    <message>
        <source>Tab goes through the boxes, arrow keys move what is selected.</source>
        <translation>Tab geht durch die Rahmen, Pfeiltasten verschieben das Ausgewählte.</translation>
    </message>
    <message>
        <source>Resize %1</source>
        <translation>Größe ändern: %1</translation>
    </message>
    <message numerus="yes">
        <source>Move %n boxes</source>
        <translation>
            <numerusform>%n Rahmen verschieben</numerusform>
            <numerusform>%n Rahmen verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Verschieben: %1</translation>
    </message>
    <message>
        <source>box %1</source>
        <translation>Rahmen %1</translation>
    </message>
    <message>
        <source>Drag to draw a box. Esc: none.</source>
        <translation>Ziehen zeichnet einen Rahmen. Esc: keinen.</translation>
    </message>
    <message>
        <source>Drag to resize. Shift keeps the aspect ratio, Alt the centre, Ctrl snaps to the grid, Esc restores.</source>
        <translation>Ziehen ändert die Größe. Umschalt hält das Seitenverhältnis, Alt die Mitte, Strg rastet am Raster ein, Esc stellt wieder her.</translation>
    </message>
    <message>
        <source>%1: drag to move. Shift adds it to what is selected, Ctrl+D duplicates, Delete removes.</source>
        <translation>%1: Ziehen verschiebt. Umschalt nimmt sie zum Ausgewählten, Strg+D verdoppelt, Entf entfernt.</translation>
    </message>
    <message>
        <source>Drag empty ground to move the view, with Ctrl to draw a box, with Shift to select; wheel to zoom, double click to fit.</source>
        <translation>Ziehen im Leeren verschiebt die Ansicht, mit Strg zeichnet es einen Rahmen, mit Umschalt wählt es aus; das Rad vergrößert, Doppelklick passt ein.</translation>
    </message>
    <message>
        <source>Nudge %1</source>
        <translation>Schieben: %1</translation>
    </message>
    <message>
        <source>Nudge boxes</source>
        <translation>Rahmen schieben</translation>
    </message>
    <message>
        <source>Drag to move the view; wheel to zoom, double click to fit.</source>
        <translation>Ziehen verschiebt den Ausschnitt; das Rad vergrößert, ein Doppelklick zeigt alles.</translation>
    </message>
</context>
<context>
    <name>iou::FrameFiles</name>
    <message>
        <source>Choose a picture</source>
        <translation>Foto wählen</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Fotos (%1)</translation>
    </message>
    <message>
        <source>%1 cannot be read as a picture: choose a PNG or JPEG of at most 256 million pixels.</source>
        <translation>%1 lässt sich nicht als Foto lesen: Wählen Sie ein PNG oder JPEG von höchstens 256 Millionen Pixeln.</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 ist nicht da</translation>
    </message>
    <message>
        <source>%1 is larger than 256 MiB</source>
        <translation>%1 ist größer als 256 MiB</translation>
    </message>
    <message>
        <source>%1 has more than 256 million pixels</source>
        <translation>%1 hat mehr als 256 Millionen Pixel</translation>
    </message>
    <message>
        <source>%1 is too large to be read</source>
        <translation>%1 ist zu groß, um gelesen zu werden</translation>
    </message>
    <message>
        <source>%1 cannot be read as a picture</source>
        <translation>%1 lässt sich nicht als Bild lesen</translation>
    </message>
</context>
<context>
    <name>iou::FrameTools</name>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Draw a box with the mouse (Ctrl and a drag)</source>
        <translation>Einen Rahmen mit der Maus zeichnen (Strg und ziehen)</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Duplicate what is selected (Ctrl+D)</source>
        <translation>Ausgewähltes verdoppeln (Strg+D)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove what is selected (Delete)</source>
        <translation>Ausgewähltes entfernen (Entf)</translation>
    </message>
</context>
<context>
    <name>iou::GalleryView</name>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>The figure</source>
        <translation>Die Abbildung</translation>
    </message>
    <message>
        <source>Printed and recomputed numbers</source>
        <translation>Gedruckte und nachgerechnete Zahlen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>Wie gedruckt</translation>
    </message>
    <message>
        <source>Recomputed</source>
        <translation>Nachgerechnet</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Zugelassen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Open in the explorer</source>
        <translation>Im Explorer öffnen</translation>
    </message>
    <message>
        <source>Takes over this figure&apos;s boxes, loss and run, as one undo step</source>
        <translation>Übernimmt Rahmen, Loss und Lauf dieser Abbildung, als ein Schritt zum Rückgängigmachen</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>trifft zu</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>trifft nicht zu</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>Simulates every regression of this figure, on all cores</source>
        <translation>Simuliert jede Regression dieser Abbildung, auf allen Kernen</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>Full screen for a projector (F11); Page Up and Page Down turn to another figure, Esc leaves</source>
        <translation>Ganzer Bildschirm für einen Projektor (F11); Bild auf und Bild ab blättern zu einer anderen Abbildung, Esc verlässt</translation>
    </message>
    <message>
        <source>%1 regressions are to be simulated, which keeps every core busy for a while: press Compute.</source>
        <translation>%1 Regressionen sind zu simulieren, was alle Kerne eine Weile beschäftigt: Rechnen drücken.</translation>
    </message>
</context>
<context>
    <name>iou::GoalMeterView</name>
    <message>
        <source>choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>wanted below %1</source>
        <translation>gesucht unter %1</translation>
    </message>
    <message>
        <source>wanted above %1</source>
        <translation>gesucht über %1</translation>
    </message>
    <message>
        <source>Goal reached</source>
        <translation>Ziel erreicht</translation>
    </message>
</context>
<context>
    <name>iou::GradientPanel</name>
    <message>
        <source>its gradient</source>
        <translation>sein Gradient</translation>
    </message>
    <message>
        <source>nothing detached</source>
        <translation>nichts abgetrennt</translation>
    </message>
    <message>
        <source>The gradient of the value, detached factors held; the box descends along the published step instead.</source>
        <translation>Der Gradient des Werts, abgetrennte Faktoren festgehalten; der Rahmen folgt stattdessen dem veröffentlichten Schritt.</translation>
    </message>
    <message>
        <source>The slope of the printed value: every factor is differentiated.</source>
        <translation>Die Steigung des gedruckten Werts: Jeder Faktor wird abgeleitet.</translation>
    </message>
    <message>
        <source>What the box descends along.</source>
        <translation>Wohin der Rahmen absteigt.</translation>
    </message>
    <message>
        <source>Variables of the gradients</source>
        <translation>Variablen der Gradienten</translation>
    </message>
    <message>
        <source>The variables the partials are taken by</source>
        <translation>Die Variablen, nach denen abgeleitet wird</translation>
    </message>
    <message>
        <source>Bold: differs from the first row; Δ: by so little.</source>
        <translation>Fett: anders als die erste Zeile; Δ: um so wenig.</translation>
    </message>
    <message>
        <source>Gradients of the loss and its variants</source>
        <translation>Gradienten des Loss und seiner Varianten</translation>
    </message>
    <message>
        <source>Choose the gradient&apos;s variables</source>
        <translation>Variablen des Gradienten wählen</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Partial by the prediction&apos;s %1</source>
        <translation>Ableitung nach %1 der Vorhersage</translation>
    </message>
    <message>
        <source>∠ °</source>
        <translation>∠ °</translation>
    </message>
    <message>
        <source>Angle to the first row, in degrees, in these variables</source>
        <translation>Winkel zur ersten Zeile, in Grad, in diesen Variablen</translation>
    </message>
</context>
<context>
    <name>iou::GuardedApplication</name>
    <message>
        <source>There is not enough memory for that; it was not done.</source>
        <translation>Dafür reicht der Speicher nicht; es wurde nicht getan.</translation>
    </message>
    <message>
        <source>By a fault of the program that was not done: %1</source>
        <translation>Durch einen Fehler des Programms wurde das nicht getan: %1</translation>
    </message>
</context>
<context>
    <name>iou::HeadPlot</name>
    <message>
        <source>Loss of the IoU head</source>
        <translation>Loss des IoU-Kopfes</translation>
    </message>
    <message>
        <source>logit x of the predicted IoU</source>
        <translation>Logit x der vorhergesagten IoU</translation>
    </message>
    <message>
        <source>loss KL(IoU, q)</source>
        <translation>Loss KL(IoU, q)</translation>
    </message>
    <message>
        <source>#%1: IoU %2, predicted %3: loss %4, slope %5</source>
        <translation>#%1: IoU %2, vorhergesagt %3: Loss %4, Steigung %5</translation>
    </message>
    <message>
        <source>its slope q − IoU</source>
        <translation>seine Steigung q − IoU</translation>
    </message>
</context>
<context>
    <name>iou::ImportDialog</name>
    <message>
        <source>Import boxes</source>
        <translation>Rahmen importieren</translation>
    </message>
    <message>
        <source>&amp;Ground truth</source>
        <translation>&amp;Vorgaben</translation>
    </message>
    <message>
        <source>COCO, YOLO, Pascal VOC, CSV, NumPy, CVAT, LabelMe, KITTI or DOTA: a file, or a folder with one file per image; or a file of pairs</source>
        <translation>COCO, YOLO, Pascal VOC, CSV, NumPy, CVAT, LabelMe, KITTI oder DOTA: eine Datei oder ein Ordner mit einer Datei je Bild; oder eine Datei mit Paaren</translation>
    </message>
    <message>
        <source>&amp;Detections</source>
        <translation>&amp;Detektionen</translation>
    </message>
    <message>
        <source>The same, with scores where there are any; empty for a file of pairs</source>
        <translation>Dasselbe, mit Scores, wo es welche gibt; leer für eine Datei mit Paaren</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Bilder</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Choose the files. Their kind is recognised from their contents.</source>
        <translation>Wähle die Dateien. Was sie sind, sagt, was in ihnen steht.</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>How predictions find their truths</source>
        <translation>Wie Vorhersagen ihre Vorgaben finden</translation>
    </message>
    <message>
        <source>Match as COCO does</source>
        <translation>Zuordnen wie COCO</translation>
    </message>
    <message>
        <source>Nearest truth of each</source>
        <translation>Jeder die nächste Vorgabe</translation>
    </message>
    <message>
        <source>In the order of the files</source>
        <translation>In der Reihenfolge der Dateien</translation>
    </message>
    <message>
        <source>As COCO: by falling score the free truth of highest IoU. Nearest: what a loss sees before any assignment, many to one.</source>
        <translation>Wie COCO: nach fallendem Score die freie Vorgabe mit der höchsten IoU. Nächste: was ein Loss vor jeder Zuordnung sieht, viele zu einer.</translation>
    </message>
    <message>
        <source>without classes</source>
        <translation>ohne Klassen</translation>
    </message>
    <message>
        <source>Match boxes of different classes too</source>
        <translation>Auch Rahmen verschiedener Klassen zuordnen</translation>
    </message>
    <message>
        <source>image size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>Of images whose size is not known otherwise, as YOLO needs it</source>
        <translation>Von Bildern, deren Größe sonst nichts verrät, wie YOLO sie braucht</translation>
    </message>
    <message>
        <source>Image width</source>
        <translation>Bildbreite</translation>
    </message>
    <message>
        <source>Image height</source>
        <translation>Bildhöhe</translation>
    </message>
    <message>
        <source>Boxes (*.json *.txt *.xml *.csv *.tsv *.npy);;All files (*)</source>
        <translation>Rahmen (*.json *.txt *.xml *.csv *.tsv *.npy);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a file or folder of the ground truth.</source>
        <translation>Wähle eine Datei oder einen Ordner mit den Vorgaben.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>The files hold no boxes.</source>
        <translation>Die Dateien enthalten keine Rahmen.</translation>
    </message>
    <message>
        <source>%1: to be decided above</source>
        <translation>%1: oben zu entscheiden</translation>
    </message>
    <message>
        <source>A folder of PNG and JPEG files: they tell the sizes of the images, where boxes are shares of them, and lie under the boxes; may stay empty</source>
        <translation>Ein Ordner mit PNG- und JPEG-Dateien: Sie verraten die Größe der Bilder, wo Rahmen Anteile davon sind, und liegen unter den Rahmen; darf leer bleiben</translation>
    </message>
    <message>
        <source>from Io&amp;U</source>
        <translation>ab Io&amp;U</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>What pixels of Pascal VOC files count from</source>
        <translation>Wovon an die Pixel von Pascal-VOC-Dateien zählen</translation>
    </message>
    <message>
        <source>VOC pixels as written</source>
        <translation>VOC-Pixel wie geschrieben</translation>
    </message>
    <message>
        <source>VOC pixels from 1</source>
        <translation>VOC-Pixel ab 1</translation>
    </message>
    <message>
        <source>VOC minima from 1</source>
        <translation>VOC-Minima ab 1</translation>
    </message>
    <message>
        <source>From 1: minima and maxima less 1. Minima from 1: the maxima stay, so that a box of one pixel has size 1</source>
        <translation>Ab 1: Minima und Maxima weniger 1. Minima ab 1: Die Maxima bleiben, so dass ein Rahmen von einem Pixel die Größe 1 hat</translation>
    </message>
    <message>
        <source>outlines by their bounds</source>
        <translation>Umrisse als Hüllen</translation>
    </message>
    <message>
        <source>Of outlines, circles and rotated boxes the upright box around them; else they are left out, or refused</source>
        <translation>Von Umrissen, Kreisen und gedrehten Rahmen den aufrechten um sie; sonst fehlen sie oder werden abgelehnt</translation>
    </message>
    <message>
        <source>from score</source>
        <translation>ab Score</translation>
    </message>
    <message>
        <source>Detections below it are set aside</source>
        <translation>Detektionen darunter werden beiseitegelegt</translation>
    </message>
    <message>
        <source>Least score</source>
        <translation>Kleinster Score</translation>
    </message>
    <message>
        <source>What few files need: names of classes, pixels of Pascal VOC, outlines, a least score</source>
        <translation>Was wenige Dateien brauchen: Namen der Klassen, Pixel von Pascal VOC, Umrisse, ein kleinster Score</translation>
    </message>
    <message>
        <source>Class &amp;names</source>
        <translation>Klassen&amp;namen</translation>
    </message>
    <message>
        <source>Of classes that are numbers, as YOLO&apos;s: a file with a name in each line, or a data.yaml; may stay empty</source>
        <translation>Für Klassen, die Zahlen sind, wie bei YOLO: eine Datei mit einem Namen je Zeile oder eine data.yaml; kann leer bleiben</translation>
    </message>
    <message>
        <source>Class names (*.txt *.yaml *.yml *.names);;All files (*)</source>
        <translation>Klassennamen (*.txt *.yaml *.yml *.names);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>iou::ImportPreview</name>
    <message>
        <source>Boxes of the first image</source>
        <translation>Rahmen des ersten Bildes</translation>
    </message>
    <message>
        <source>The boxes of the first image</source>
        <translation>Die Rahmen des ersten Bildes</translation>
    </message>
    <message>
        <source>detections</source>
        <translation>Detektionen</translation>
    </message>
    <message>
        <source>truths</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Boxes of the first image under each choice</source>
        <translation>Die Rahmen des ersten Bildes bei jeder Wahl</translation>
    </message>
</context>
<context>
    <name>iou::ImportQuestions</name>
    <message>
        <source>To be decided about the detections</source>
        <translation>Zu entscheiden bei den Detektionen</translation>
    </message>
    <message>
        <source>To be decided about the truths</source>
        <translation>Zu entscheiden bei den Vorgaben</translation>
    </message>
    <message>
        <source>Decided about the detections</source>
        <translation>Entschieden bei den Detektionen</translation>
    </message>
    <message>
        <source>Decided about the truths</source>
        <translation>Entschieden bei den Vorgaben</translation>
    </message>
</context>
<context>
    <name>iou::InterpolationPanel</name>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>The interpolated box meets the target above this coefficient (InterpIoU Eq. 17)</source>
        <translation>Über diesem Koeffizienten trifft der interpolierte Rahmen die Vorgabe (InterpIoU Gl. 17)</translation>
    </message>
    <message>
        <source>Play the interpolation</source>
        <translation>Interpolation abspielen</translation>
    </message>
    <message>
        <source>Curves of the interpolation</source>
        <translation>Kurven der Interpolation</translation>
    </message>
    <message>
        <source>Drag in the upper plot to move the interpolated box</source>
        <translation>Im oberen Diagramm ziehen bewegt den interpolierten Rahmen</translation>
    </message>
    <message>
        <source>coefficient α</source>
        <translation>Koeffizient α</translation>
    </message>
    <message>
        <source>Numbers and dots: the boxes on screen. Curves: the prediction goes straight onto the target, from where it is or, if it overlaps, from where it just touches</source>
        <translation>Zahlen und Punkte: die Rahmen auf dem Schirm. Kurven: Die Vorhersage geht geradewegs auf die Vorgabe zu, von wo sie ist oder, überlappt sie, von der ersten Berührung an</translation>
    </message>
    <message>
        <source>overlap for α &gt; %1</source>
        <translation>Überlappung für α &gt; %1</translation>
    </message>
    <message>
        <source>overlap for every α</source>
        <translation>Überlappung für jedes α</translation>
    </message>
    <message>
        <source>IoU interpolated</source>
        <translation>IoU interpoliert</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>dynamic α</source>
        <translation>dynamisches α</translation>
    </message>
    <message>
        <source>1−IoU interpolated</source>
        <translation>1−IoU interpoliert</translation>
    </message>
    <message>
        <source>IoU on the way onto the target (shaded: boost zone %1 – %2)</source>
        <translation>IoU auf dem Weg zur Vorgabe (getönt: Verstärkung %1 – %2)</translation>
    </message>
    <message>
        <source>Move the interpolated box from the prediction to the target; pausing keeps it where it is</source>
        <translation>Den interpolierten Rahmen von der Vorhersage zur Vorgabe bewegen; eine Pause hält ihn, wo er ist</translation>
    </message>
    <message>
        <source>Move the interpolated box from the prediction to the target, as a preview: this loss computes its coefficient from the boxes</source>
        <translation>Den interpolierten Rahmen von der Vorhersage zur Vorgabe bewegen, nur zum Ansehen: Dieser Loss berechnet seinen Koeffizienten aus den Rahmen</translation>
    </message>
    <message>
        <source>Move the interpolated box</source>
        <translation>Interpolierten Rahmen bewegen</translation>
    </message>
    <message>
        <source>IoU on the way onto the target</source>
        <translation>IoU auf dem Weg zur Vorgabe</translation>
    </message>
    <message>
        <source>IoU (shaded: boost zone %1 – %2)</source>
        <translation>IoU (getönt: Verstärkung %1 – %2)</translation>
    </message>
</context>
<context>
    <name>iou::IntervalCentre</name>
    <message>
        <source>Time line with two intervals</source>
        <translation>Zeitstrahl mit zwei Intervallen</translation>
    </message>
    <message>
        <source>Tab chooses an interval, arrow keys move it, with Shift its end.</source>
        <translation>Tab wählt ein Intervall, Pfeiltasten bewegen es, mit Umschalt sein Ende.</translation>
    </message>
    <message>
        <source>Move the truth</source>
        <translation>Vorgabe bewegen</translation>
    </message>
    <message>
        <source>Move the prediction</source>
        <translation>Vorhersage bewegen</translation>
    </message>
</context>
<context>
    <name>iou::IntervalCurves</name>
    <message>
        <source>Measures over the place of the prediction</source>
        <translation>Maße über dem Ort der Vorhersage</translation>
    </message>
    <message>
        <source>The prediction slides along the time line and keeps its length. Where a curve is level, a descent on it gets no hint</source>
        <translation>Die Vorhersage gleitet am Zeitstrahl entlang und behält ihre Länge. Wo eine Kurve eben ist, bekommt ein Abstieg darauf keinen Hinweis</translation>
    </message>
    <message>
        <source>centre of the prediction in seconds</source>
        <translation>Mitte der Vorhersage in Sekunden</translation>
    </message>
</context>
<context>
    <name>iou::IntervalPanel</name>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>by centre</source>
        <translation>nach Mitte</translation>
    </message>
    <message>
        <source>by length</source>
        <translation>nach Länge</translation>
    </message>
    <message>
        <source>Of the state that is shown</source>
        <translation>Vom gezeigten Zustand</translation>
    </message>
    <message>
        <source>Slope by the prediction&apos;s number</source>
        <translation>Steigung nach der Zahl der Vorhersage</translation>
    </message>
    <message>
        <source>Length of the truth</source>
        <translation>Länge der Vorgabe</translation>
    </message>
    <message>
        <source>Centre of the truth</source>
        <translation>Mitte der Vorgabe</translation>
    </message>
    <message>
        <source>Length of the prediction</source>
        <translation>Länge der Vorhersage</translation>
    </message>
    <message>
        <source>Centre of the prediction</source>
        <translation>Mitte der Vorhersage</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation>Länge in Sekunden</translation>
    </message>
    <message>
        <source>Centre in seconds</source>
        <translation>Mitte in Sekunden</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>What the prediction descends on</source>
        <translation>Worauf die Vorhersage absteigt</translation>
    </message>
    <message>
        <source>Steps in</source>
        <translation>Schritte in</translation>
    </message>
    <message>
        <source>The numbers a step moves: centre and length, or their code by the interval one starts from: (c - c0)/d0 and ln(d/d0)</source>
        <translation>Die Zahlen, die ein Schritt bewegt: Mitte und Länge, oder ihr Code nach dem Intervall, von dem man ausgeht: (c - c0)/d0 und ln(d/d0)</translation>
    </message>
    <message>
        <source>centre, length</source>
        <translation>Mitte, Länge</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>How a gradient becomes a step</source>
        <translation>Wie aus einem Gradienten ein Schritt wird</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play the run</source>
        <translation>Den Lauf abspielen</translation>
    </message>
    <message>
        <source>Step of the run</source>
        <translation>Schritt des Laufs</translation>
    </message>
    <message>
        <source>Step %1 of %2: IoU %3; at the end %4</source>
        <translation>Schritt %1 von %2: IoU %3; am Ende %4</translation>
    </message>
</context>
<context>
    <name>iou::IntervalView</name>
    <message>
        <source>Step of the run</source>
        <translation>Schritt des Laufs</translation>
    </message>
</context>
<context>
    <name>iou::KeySheet</name>
    <message>
        <source>Double click on a tab or title</source>
        <translation>Doppelklick auf Reiter oder Titel</translation>
    </message>
    <message>
        <source>detach the panel, or put it back</source>
        <translation>den Bereich ablösen oder zurücksetzen</translation>
    </message>
    <message>
        <source>Right click on a tab</source>
        <translation>Rechtsklick auf einen Reiter</translation>
    </message>
    <message>
        <source>detach or hide the panel</source>
        <translation>den Bereich ablösen oder verbergen</translation>
    </message>
    <message>
        <source>Drag a title</source>
        <translation>Einen Titel ziehen</translation>
    </message>
    <message>
        <source>put the panel somewhere else</source>
        <translation>den Bereich woanders hinsetzen</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>next box, then its edges</source>
        <translation>nächster Rahmen, dann seine Kanten</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>nudge by one unit</source>
        <translation>um eine Einheit rücken</translation>
    </message>
    <message>
        <source>Shift+arrows, Ctrl+arrows</source>
        <translation>Umschalt+Pfeil, Strg+Pfeil</translation>
    </message>
    <message>
        <source>ten units, a tenth</source>
        <translation>zehn Einheiten, ein Zehntel</translation>
    </message>
    <message>
        <source>1 to 8, then arrows</source>
        <translation>1 bis 8, dann Pfeiltasten</translation>
    </message>
    <message>
        <source>one corner or edge, clockwise from the top left; 0: the box</source>
        <translation>eine Ecke oder Kante, im Uhrzeigersinn von links oben; 0: der Rahmen</translation>
    </message>
    <message>
        <source>Shift while dragging</source>
        <translation>Umschalt beim Ziehen</translation>
    </message>
    <message>
        <source>aspect ratio kept, or one axis</source>
        <translation>Seitenverhältnis bleibt, oder eine Achse</translation>
    </message>
    <message>
        <source>Alt while dragging</source>
        <translation>Alt beim Ziehen</translation>
    </message>
    <message>
        <source>resize about the centre</source>
        <translation>Größe um die Mitte ändern</translation>
    </message>
    <message>
        <source>Ctrl while dragging</source>
        <translation>Strg beim Ziehen</translation>
    </message>
    <message>
        <source>snap to the grid</source>
        <translation>am Gitter einrasten</translation>
    </message>
    <message>
        <source>Digits while dragging</source>
        <translation>Ziffern beim Ziehen</translation>
    </message>
    <message>
        <source>set the number exactly; Tab: the next one, Enter: done</source>
        <translation>die Zahl genau setzen; Tab: die nächste, Eingabe: fertig</translation>
    </message>
    <message>
        <source>Double click and drag the prediction</source>
        <translation>Doppelklick und die Vorhersage ziehen</translation>
    </message>
    <message>
        <source>draw a start and run from there</source>
        <translation>einen Start zeichnen und von dort laufen</translation>
    </message>
    <message>
        <source>Esc while dragging</source>
        <translation>Esc beim Ziehen</translation>
    </message>
    <message>
        <source>put everything back</source>
        <translation>alles zurück</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>zoom at the pointer</source>
        <translation>beim Zeiger zoomen</translation>
    </message>
    <message>
        <source>Middle button, Space+drag</source>
        <translation>Mittlere Taste, Leertaste+Ziehen</translation>
    </message>
    <message>
        <source>move the view</source>
        <translation>die Ansicht bewegen</translation>
    </message>
    <message>
        <source>In the scene</source>
        <translation>In der Szene</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Drag the point</source>
        <translation>Den Punkt ziehen</translation>
    </message>
    <message>
        <source>move the box</source>
        <translation>den Rahmen bewegen</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>start there</source>
        <translation>dort beginnen</translation>
    </message>
    <message>
        <source>Drag the ground</source>
        <translation>Den Grund ziehen</translation>
    </message>
    <message>
        <source>pan, or turn the relief</source>
        <translation>verschieben, oder das Relief drehen</translation>
    </message>
    <message>
        <source>Alt+arrows</source>
        <translation>Alt+Pfeil</translation>
    </message>
    <message>
        <source>turn the relief</source>
        <translation>das Relief drehen</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>put the profile there</source>
        <translation>das Profil dorthin legen</translation>
    </message>
    <message>
        <source>Drag an end of the colour bar</source>
        <translation>Ein Ende des Farbbalkens ziehen</translation>
    </message>
    <message>
        <source>change the range of colours; double click: as the values are</source>
        <translation>den Bereich der Farben ändern; Doppelklick: wie die Werte sind</translation>
    </message>
    <message>
        <source>Up, Down; with Shift</source>
        <translation>Auf, Ab; mit Umschalt</translation>
    </message>
    <message>
        <source>on the colour bar: its upper end; its lower end</source>
        <translation>auf dem Farbbalken: sein oberes Ende; sein unteres Ende</translation>
    </message>
    <message>
        <source>On the surface</source>
        <translation>Auf der Fläche</translation>
    </message>
    <message>
        <source>Hold Z</source>
        <translation>Z halten</translation>
    </message>
    <message>
        <source>magnifying glass at the pointer</source>
        <translation>Lupe beim Zeiger</translation>
    </message>
    <message>
        <source>B, full stop</source>
        <translation>B, Punkt</translation>
    </message>
    <message>
        <source>black screen, and back</source>
        <translation>schwarzer Bildschirm, und zurück</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>leave: everything as it was before</source>
        <translation>verlassen: alles wie zuvor</translation>
    </message>
    <message>
        <source>While presenting</source>
        <translation>Beim Vorführen</translation>
    </message>
    <message>
        <source>Page Down, Page Up</source>
        <translation>Bild ab, Bild auf</translation>
    </message>
    <message>
        <source>what the step holds back, then the next step; and the way back</source>
        <translation>was der Schritt noch zurückhält, dann der nächste Schritt; und zurück</translation>
    </message>
    <message>
        <source>Double click on empty ground</source>
        <translation>Doppelklick auf leeren Grund</translation>
    </message>
    <message>
        <source>keep boxes and run in view again</source>
        <translation>Rahmen und Lauf wieder im Bild halten</translation>
    </message>
    <message>
        <source>next box</source>
        <translation>nächster Rahmen</translation>
    </message>
    <message>
        <source>Shift+click, Shift+drag</source>
        <translation>Umschalt+Klick, Umschalt+Ziehen</translation>
    </message>
    <message>
        <source>select another one, or all in a rectangle</source>
        <translation>eine weitere auswählen, oder alle in einem Rechteck</translation>
    </message>
    <message>
        <source>Ctrl+drag on empty ground</source>
        <translation>Strg+Ziehen im Leeren</translation>
    </message>
    <message>
        <source>draw a box</source>
        <translation>einen Rahmen zeichnen</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>add a box</source>
        <translation>einen Rahmen hinzufügen</translation>
    </message>
    <message>
        <source>Ctrl+D, Delete</source>
        <translation>Strg+D, Entf</translation>
    </message>
    <message>
        <source>duplicate, remove what is selected</source>
        <translation>Ausgewähltes verdoppeln, entfernen</translation>
    </message>
    <message>
        <source>Ctrl+A, Esc</source>
        <translation>Strg+A, Esc</translation>
    </message>
    <message>
        <source>select all, none</source>
        <translation>alle auswählen, keine</translation>
    </message>
    <message>
        <source>Arrows; with Shift, Ctrl</source>
        <translation>Pfeile; mit Umschalt, Strg</translation>
    </message>
    <message>
        <source>nudge by a pixel; by ten, by a tenth</source>
        <translation>um ein Pixel schieben; um zehn, um ein Zehntel</translation>
    </message>
    <message>
        <source>In the image of a lab</source>
        <translation>Im Bild eines Labors</translation>
    </message>
    <message>
        <source>Alt+left, Alt+right; with Shift</source>
        <translation>Alt+links, Alt+rechts; mit Umschalt</translation>
    </message>
    <message>
        <source>turn a rotated box by a degree; by 15</source>
        <translation>einen gedrehten Rahmen um ein Grad drehen; um 15</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Strg+Leertaste</translation>
    </message>
    <message>
        <source>names that may stand here</source>
        <translation>Namen, die hier stehen können</translation>
    </message>
    <message>
        <source>Return, Tab</source>
        <translation>Eingabe, Tab</translation>
    </message>
    <message>
        <source>take the name that is marked</source>
        <translation>den markierten Namen übernehmen</translation>
    </message>
    <message>
        <source>close the list, then the editor</source>
        <translation>erst die Liste, dann den Editor schließen</translation>
    </message>
    <message>
        <source>In the editor of a formula</source>
        <translation>Im Editor einer Formel</translation>
    </message>
</context>
<context>
    <name>iou::LaneActions</name>
    <message>
        <source>Add a lane with this loss</source>
        <translation>Eine Spur mit diesem Loss hinzufügen</translation>
    </message>
    <message>
        <source>Add lane: %1 (%2)</source>
        <translation>Spur hinzufügen: %1 (%2)</translation>
    </message>
    <message>
        <source>Add lane %1</source>
        <translation>Spur %1 hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 verdoppeln</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>%1 anheften</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>%1 loslösen</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1 wechseln</translation>
    </message>
    <message>
        <source>Add lane: %1</source>
        <translation>Spur hinzufügen: %1</translation>
    </message>
</context>
<context>
    <name>iou::LaneGrid</name>
    <message>
        <source>Lanes side by side</source>
        <translation>Spuren nebeneinander</translation>
    </message>
    <message>
        <source>Move prediction</source>
        <translation>Vorhersage bewegen</translation>
    </message>
</context>
<context>
    <name>iou::LaneListModel</name>
    <message>
        <source>the others are compared with this lane</source>
        <translation>die anderen werden mit dieser Spur verglichen</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 verbergen</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
</context>
<context>
    <name>iou::LanesPanel</name>
    <message>
        <source>Lanes</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Add a lane</source>
        <translation>Spur hinzufügen</translation>
    </message>
    <message>
        <source>Add a lane with another loss</source>
        <translation>Eine Spur mit einem anderen Loss hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate lane</source>
        <translation>Spur verdoppeln</translation>
    </message>
    <message>
        <source>Copy the active lane, to change one thing in it</source>
        <translation>Die aktive Spur kopieren, um eines darin zu ändern</translation>
    </message>
    <message>
        <source>Remove lane</source>
        <translation>Spur entfernen</translation>
    </message>
    <message>
        <source>Remove the active lane (Del in the list)</source>
        <translation>Die aktive Spur entfernen (Entf in der Liste)</translation>
    </message>
    <message>
        <source>Move lane up</source>
        <translation>Spur nach oben</translation>
    </message>
    <message>
        <source>Move the active lane up (Ctrl+Up in the list)</source>
        <translation>Die aktive Spur nach oben rücken (Strg+Auf in der Liste)</translation>
    </message>
    <message>
        <source>Move lane down</source>
        <translation>Spur nach unten</translation>
    </message>
    <message>
        <source>Move the active lane down (Ctrl+Down in the list)</source>
        <translation>Die aktive Spur nach unten rücken (Strg+Ab in der Liste)</translation>
    </message>
    <message>
        <source>Pin this run</source>
        <translation>Diesen Lauf anheften</translation>
    </message>
    <message>
        <source>Keep the active lane&apos;s run to compare with</source>
        <translation>Den Lauf der aktiven Spur zum Vergleichen behalten</translation>
    </message>
</context>
<context>
    <name>iou::LessonPanel</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>End the lesson: everything is as it was before it</source>
        <translation>Die Lektion beenden: Alles ist wie vor ihr</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Antwort zeigen</translation>
    </message>
    <message>
        <source>The answer, with curves and surface</source>
        <translation>Die Antwort, mit Kurven und Fläche</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Vormachen</translation>
    </message>
    <message>
        <source>Do what the goal asks for; can be undone</source>
        <translation>Tun, was das Ziel verlangt; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Show the speaker&apos;s notes</source>
        <translation>Die Notizen des Vortragenden zeigen</translation>
    </message>
    <message>
        <source>This lesson cannot be opened</source>
        <translation>Diese Lektion lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Predict:</source>
        <translation>Sagen Sie voraus:</translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation>Antwort:</translation>
    </message>
    <message>
        <source>Notes:</source>
        <translation>Notizen:</translation>
    </message>
    <message>
        <source>Back to what was shown before (Page Up)</source>
        <translation>Zurück zu dem, was vorher zu sehen war (Bild auf)</translation>
    </message>
    <message>
        <source>The answer, then the next step (Page Down)</source>
        <translation>Die Antwort, dann der nächste Schritt (Bild ab)</translation>
    </message>
</context>
<context>
    <name>iou::LessonRunner</name>
    <message>
        <source>This step of the lesson keeps the boxes where they are.</source>
        <translation>Dieser Schritt der Lektion hält die Rahmen, wo sie sind.</translation>
    </message>
    <message>
        <source>This step of the lesson keeps its loss.</source>
        <translation>Dieser Schritt der Lektion behält seinen Loss.</translation>
    </message>
    <message>
        <source>This step of the lesson keeps its run settings.</source>
        <translation>Dieser Schritt der Lektion behält die Einstellungen des Laufs.</translation>
    </message>
    <message>
        <source>It has no steps.</source>
        <translation>Sie hat keine Schritte.</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Lesson: %1</source>
        <translation>Lektion: %1</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Antwort zeigen</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Vormachen</translation>
    </message>
</context>
<context>
    <name>iou::LossChecklist</name>
    <message>
        <source>Losses of the batch</source>
        <translation>Losses des Stapels</translation>
    </message>
</context>
<context>
    <name>iou::LossChooser</name>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
</context>
<context>
    <name>iou::LossComposer</name>
    <message>
        <source>Loss made of others</source>
        <translation>Loss aus anderen</translation>
    </message>
    <message>
        <source>Add a loss</source>
        <translation>Loss hinzufügen</translation>
    </message>
    <message>
        <source>Another summand; a weight below 0 subtracts it</source>
        <translation>Ein weiterer Summand; ein Gewicht unter 0 zieht ihn ab</translation>
    </message>
    <message>
        <source>Wrap it in</source>
        <translation>Umhüllen mit</translation>
    </message>
    <message>
        <source>A published way to map the overlap of any loss, or to weigh it</source>
        <translation>Ein veröffentlichter Weg, die Überlappung eines Loss abzubilden oder ihn zu gewichten</translation>
    </message>
    <message>
        <source>Name of the loss</source>
        <translation>Name des Loss</translation>
    </message>
    <message>
        <source>The loss as a text</source>
        <translation>Der Loss als Text</translation>
    </message>
    <message>
        <source>What is typed for it, in the palette (Ctrl+Shift+P) and behind --loss</source>
        <translation>Was man dafür tippt, in der Palette (Strg+Umschalt+P) und hinter --loss</translation>
    </message>
    <message>
        <source>Why there is no such loss</source>
        <translation>Warum es diesen Loss nicht gibt</translation>
    </message>
    <message>
        <source>&amp;Take it</source>
        <translation>&amp;Nehmen</translation>
    </message>
    <message>
        <source>The active lane takes this loss</source>
        <translation>Die aktive Spur nimmt diesen Loss</translation>
    </message>
    <message>
        <source>Weights and losses</source>
        <translation>Gewichte und Losses</translation>
    </message>
    <message>
        <source>Around their sum, from the inside</source>
        <translation>Um ihre Summe, von innen</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Weight of this loss in the sum; below 0 it is subtracted</source>
        <translation>Gewicht dieses Loss in der Summe; unter 0 wird er abgezogen</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>%1 herausnehmen</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>%1 wegnehmen</translation>
    </message>
    <message>
        <source>No such loss</source>
        <translation>Kein solcher Loss</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>%1 nehmen</translation>
    </message>
</context>
<context>
    <name>iou::LossPanel</name>
    <message>
        <source>A metric: runs climb it instead of descending.</source>
        <translation>Eine Metrik: Läufe steigen an ihr auf statt ab.</translation>
    </message>
    <message>
        <source>A direction: the published step is not the gradient of the value.</source>
        <translation>Eine Richtung: Der veröffentlichte Schritt ist nicht der Gradient des Werts.</translation>
    </message>
    <message>
        <source>A loss: runs descend along its gradient.</source>
        <translation>Ein Loss: Läufe steigen entlang seines Gradienten ab.</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>Where the losses of all lanes were published, as BibTeX to the clipboard (Ctrl+Alt+B)</source>
        <translation>Wo die Losses aller Spuren veröffentlicht wurden, als BibTeX in die Zwischenablage (Strg+Alt+B)</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit the formula</source>
        <translation>Formel bearbeiten</translation>
    </message>
    <message>
        <source>The formula as a text to edit; of a built-in loss a copy (Ctrl+L)</source>
        <translation>Die Formel als Text zum Bearbeiten; bei einem eingebauten Loss eine Kopie (Strg+L)</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>typed as a formula</source>
        <translation>als Formel eingegeben</translation>
    </message>
</context>
<context>
    <name>iou::LossStages</name>
    <message>
        <source>Add a loss</source>
        <translation>Loss anfügen</translation>
    </message>
    <message>
        <source>Another loss takes over on the way; the optimiser keeps its state</source>
        <translation>Unterwegs übernimmt ein anderer Loss; der Optimierer behält seinen Zustand</translation>
    </message>
    <message>
        <source>L1, then CIoU</source>
        <translation>L1, dann CIoU</translation>
    </message>
    <message>
        <source>L1 for a third of the steps, which brings the box near, then CIoU</source>
        <translation>L1 für ein Drittel der Schritte, das den Rahmen heranbringt, dann CIoU</translation>
    </message>
    <message>
        <source>after step </source>
        <translation>nach Schritt </translation>
    </message>
    <message>
        <source>Last step of the loss before</source>
        <translation>Letzter Schritt des Loss davor</translation>
    </message>
    <message>
        <source>The last step of the loss before</source>
        <translation>Der letzte Schritt des Loss davor</translation>
    </message>
    <message>
        <source>Loss that takes over</source>
        <translation>Loss, der übernimmt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>This loss does not take over</source>
        <translation>Dieser Loss übernimmt nicht</translation>
    </message>
    <message>
        <source>Set the step of another loss</source>
        <translation>Schritt eines anderen Loss setzen</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>Remove a loss</source>
        <translation>Loss entfernen</translation>
    </message>
    <message>
        <source>%1 to step %2, then:</source>
        <translation>%1 bis Schritt %2, dann:</translation>
    </message>
</context>
<context>
    <name>iou::LossSurfacePlot</name>
    <message>
        <source>Start here</source>
        <translation>Hier beginnen</translation>
    </message>
    <message>
        <source>Move the point of the surface</source>
        <translation>Punkt der Fläche bewegen</translation>
    </message>
    <message>
        <source>Pan the surface</source>
        <translation>Fläche verschieben</translation>
    </message>
    <message>
        <source>Zoom the surface</source>
        <translation>Fläche zoomen</translation>
    </message>
    <message>
        <source>%1 %2   %3 %4   %5 %6</source>
        <translation>%1 %2   %3 %4   %5 %6</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Rücken</translation>
    </message>
    <message>
        <source>○ start</source>
        <translation>○ Start</translation>
    </message>
    <message>
        <source>● now</source>
        <translation>● jetzt</translation>
    </message>
    <message>
        <source>✕ highest %1</source>
        <translation>✕ höchster %1</translation>
    </message>
    <message>
        <source>✕ lowest %1</source>
        <translation>✕ tiefster %1</translation>
    </message>
    <message>
        <source>Surface of %1 over %2 and %3</source>
        <translation>Fläche von %1 über %2 und %3</translation>
    </message>
    <message>
        <source>Fit the surface</source>
        <translation>Fläche einpassen</translation>
    </message>
    <message>
        <source>Move the profile</source>
        <translation>Profil bewegen</translation>
    </message>
    <message>
        <source>Colour range</source>
        <translation>Farbbereich</translation>
    </message>
    <message>
        <source>Colour range of the values</source>
        <translation>Farbbereich der Werte</translation>
    </message>
    <message>
        <source>Turn the surface</source>
        <translation>Fläche drehen</translation>
    </message>
</context>
<context>
    <name>iou::LossTable</name>
    <message>
        <source>All losses</source>
        <translation>Alle Losses</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
</context>
<context>
    <name>iou::LossTableModel</name>
    <message>
        <source>flat</source>
        <translation>flach</translation>
    </message>
    <message>
        <source>Length of the gradient, or of the published step</source>
        <translation>Länge des Gradienten oder des veröffentlichten Schritts</translation>
    </message>
    <message>
        <source>Value at the boxes on screen</source>
        <translation>Wert bei den Rahmen auf dem Bildschirm</translation>
    </message>
    <message>
        <source>metric: is climbed; direction: its step is not the gradient; flat: nothing pulls the box</source>
        <translation>Metrik: wird erstiegen; Richtung: ihr Schritt ist nicht der Gradient; flach: nichts zieht am Rahmen</translation>
    </message>
    <message>
        <source>Click a row to choose the loss</source>
        <translation>Klick auf eine Zeile wählt den Loss</translation>
    </message>
    <message>
        <source>Partial by the prediction&apos;s %1</source>
        <translation>Ableitung nach %1 der Vorhersage</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
</context>
<context>
    <name>iou::MainWindow</name>
    <message>
        <source>Drag a box or one of its handles. F1 lists every key.</source>
        <translation>Ziehen Sie einen Rahmen oder einen seiner Griffe. F1 nennt jede Taste.</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>ohne Titel</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Not exported: </source>
        <translation>Nicht exportiert: </translation>
    </message>
    <message>
        <source>Not opened: </source>
        <translation>Nicht geöffnet: </translation>
    </message>
    <message>
        <source>Open boxes</source>
        <translation>Rahmen öffnen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.csv *.tsv *.txt)</translation>
    </message>
</context>
<context>
    <name>iou::MaskCentre</name>
    <message>
        <source>Two masks to paint</source>
        <translation>Zwei Masken zum Malen</translation>
    </message>
    <message>
        <source>Tab goes to the other mask, arrow keys move the brush, Space touches.</source>
        <translation>Tab geht zur anderen Maske, Pfeiltasten bewegen den Pinsel, die Leertaste tupft.</translation>
    </message>
    <message>
        <source>Paint the truth</source>
        <translation>Vorgabe malen</translation>
    </message>
    <message>
        <source>Paint the prediction</source>
        <translation>Vorhersage malen</translation>
    </message>
</context>
<context>
    <name>iou::MaskPanel</name>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Paint with a soft brush (Ctrl erases)</source>
        <translation>Mit weichem Pinsel malen (Strg radiert)</translation>
    </message>
    <message>
        <source>Blob</source>
        <translation>Fleck</translation>
    </message>
    <message>
        <source>Draw a Gaussian blob: press in its middle, drag out its sigma</source>
        <translation>Einen Gauß-Fleck ziehen: in seiner Mitte drücken, sein Sigma herausziehen</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Take away with the soft brush</source>
        <translation>Mit dem weichen Pinsel wegnehmen</translation>
    </message>
    <message>
        <source>Put a shape in the place of this mask</source>
        <translation>Eine Form an die Stelle dieser Maske setzen</translation>
    </message>
    <message>
        <source>Put in place...</source>
        <translation>Einsetzen...</translation>
    </message>
    <message>
        <source>Gaussian blob</source>
        <translation>Gauß-Fleck</translation>
    </message>
    <message>
        <source>Two blobs</source>
        <translation>Zwei Flecke</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Disc</source>
        <translation>Scheibe</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Radius</translation>
    </message>
    <message>
        <source>Of the brush, in cells</source>
        <translation>Des Pinsels, in Zellen</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>Härte</translation>
    </message>
    <message>
        <source>1: the same everywhere below the brush; 0: it fades from its middle on</source>
        <translation>1: überall unter dem Pinsel gleich; 0: er wird von der Mitte an schwächer</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>What the middle of the brush paints</source>
        <translation>Was die Mitte des Pinsels malt</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Gradient of</source>
        <translation>Gradient von</translation>
    </message>
    <message>
        <source>The measure whose gradient is shown</source>
        <translation>Das Maß, dessen Gradient gezeigt wird</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Added above and below the line; with it two empty masks have 1</source>
        <translation>Kommt über und unter dem Strich hinzu; damit haben zwei leere Masken 1</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Cells of a side</source>
        <translation>Zellen einer Seite</translation>
    </message>
    <message>
        <source>%1 of p with itself: %2</source>
        <translation>%1 von p mit sich selbst: %2</translation>
    </message>
    <message>
        <source>p is empty: no box is best</source>
        <translation>p ist leer: kein Rahmen ist der beste</translation>
    </message>
    <message>
        <source>Cell under the pointer: –</source>
        <translation>Zelle unter dem Zeiger: –</translation>
    </message>
    <message>
        <source>Cell: p %1, a %2, slope %3</source>
        <translation>Zelle: p %1, a %2, Steigung %3</translation>
    </message>
    <message>
        <source>Best box of p: %1 × %2 cells, Dice %3, holds %4 % of p. Of a Gaussian: ± %5 σ, Dice %6</source>
        <translation>Bester Rahmen von p: %1 × %2 Zellen, Dice %3, enthält %4 % von p. Bei einer Gauß-Glocke: ± %5 σ, Dice %6</translation>
    </message>
</context>
<context>
    <name>iou::MenuBuilder</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Show or hide the tool bar</source>
        <translation>Die Werkzeugleiste zeigen oder verbergen</translation>
    </message>
</context>
<context>
    <name>iou::MyNumbersPanel</name>
    <message>
        <source>value %1
gradient %2</source>
        <translation>Wert %1
Gradient %2</translation>
    </message>
    <message>
        <source>Notation of the boxes</source>
        <translation>Schreibweise der Rahmen</translation>
    </message>
    <message>
        <source>What the four numbers of a box mean</source>
        <translation>Was die vier Zahlen eines Rahmens bedeuten</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Four numbers of the predicted box</source>
        <translation>Vier Zahlen des vorhergesagten Rahmens</translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Four numbers of the true box</source>
        <translation>Vier Zahlen des wahren Rahmens</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Its four partials by the prediction; may be empty</source>
        <translation>Seine vier Ableitungen nach der Vorhersage; darf leer sein</translation>
    </message>
    <message>
        <source>your value</source>
        <translation>Ihr Wert</translation>
    </message>
    <message>
        <source>your four partials</source>
        <translation>Ihre vier Ableitungen</translation>
    </message>
    <message>
        <source>Variables of your gradient</source>
        <translation>Variablen Ihres Gradienten</translation>
    </message>
    <message>
        <source>The variables your partials are taken by</source>
        <translation>Die Variablen, nach denen Sie ableiten</translation>
    </message>
    <message>
        <source>Pairs in the batch</source>
        <translation>Paare je Batch</translation>
    </message>
    <message>
        <source>Pairs in the batch that a mean was taken over</source>
        <translation>Paare im Batch, über die gemittelt wurde</translation>
    </message>
    <message>
        <source>pairs </source>
        <translation>Paare </translation>
    </message>
    <message>
        <source>Boxes on screen</source>
        <translation>Vom Schirm</translation>
    </message>
    <message>
        <source>Put the boxes on screen into the fields</source>
        <translation>Die Rahmen auf dem Bildschirm in die Felder setzen</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Paste what your code printed for these boxes.</source>
        <translation>Fügen Sie ein, was Ihr Code für diese Rahmen ausgab.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Deutung</translation>
    </message>
    <message>
        <source>Double click: choose this loss</source>
        <translation>Doppelklick: diesen Loss wählen</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>Top left and size</source>
        <translation>Links oben, Größe</translation>
    </message>
    <message>
        <source>Edges, y first</source>
        <translation>Kanten, y zuerst</translation>
    </message>
    <message>
        <source>What your code printed for the loss, with all its digits; nan and inf too; may be empty</source>
        <translation>Was Ihr Programm für den Loss ausgab, mit allen Stellen; auch nan und inf; darf leer sein</translation>
    </message>
    <message>
        <source>Several pairs</source>
        <translation>Mehrere Paare</translation>
    </message>
    <message>
        <source>A pair in each line: the eight numbers of both boxes, then the value, the four partials, or both</source>
        <translation>Ein Paar je Zeile: die acht Zahlen beider Rahmen, dann der Wert, die vier Ableitungen oder beides</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Paste several pairs, which are explained together</source>
        <translation>Mehrere Paare einfügen, die gemeinsam erklärt werden</translation>
    </message>
    <message>
        <source>Look for the formula, parameters, epsilon, variables or mistake that give these numbers; again: stop</source>
        <translation>Sucht Formel, Parameter, Epsilon, Variablen oder Fehler, die diese Zahlen ergeben; noch einmal: Abbruch</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Fortschritt der Suche</translation>
    </message>
    <message>
        <source>Copy pairs that can tell</source>
        <translation>Paare kopieren, die entscheiden</translation>
    </message>
    <message>
        <source>Eight numbers a line, to run your code on: these readings give other values there</source>
        <translation>Acht Zahlen je Zeile für Ihr Programm: Dort ergeben diese Deutungen verschiedene Werte</translation>
    </message>
    <message>
        <source>Readings that give these numbers</source>
        <translation>Deutungen, die diese Zahlen ergeben</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>✓: to the printed digits; else the largest relative difference</source>
        <translation>✓: auf die gedruckten Stellen; sonst der größte relative Unterschied</translation>
    </message>
    <message>
        <source>These pairs cannot tell</source>
        <translation>Diese Paare können nicht entscheiden</translation>
    </message>
    <message>
        <source>All of these give the numbers you pasted.</source>
        <translation>Alle diese ergeben die eingefügten Zahlen.</translation>
    </message>
    <message>
        <source>More far-fetched</source>
        <translation>Weiter hergeholt</translation>
    </message>
    <message>
        <source>Further off</source>
        <translation>Weiter entfernt</translation>
    </message>
</context>
<context>
    <name>iou::Notice</name>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>iou::NumberField</name>
    <message>
        <source>%1 is out of range: %2 to %3.</source>
        <translation>%1 liegt außerhalb von %2 bis %3.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
</context>
<context>
    <name>iou::OcclusionCentre</name>
    <message>
        <source>A truth that is partly hidden</source>
        <translation>Eine Vorgabe, die teils verdeckt ist</translation>
    </message>
    <message>
        <source>Tab chooses the prediction or the visible part, arrow keys move its end.</source>
        <translation>Tab wählt die Vorhersage oder den sichtbaren Teil, Pfeiltasten bewegen ihr Ende.</translation>
    </message>
    <message>
        <source>Reach of the prediction</source>
        <translation>Reichweite der Vorhersage</translation>
    </message>
    <message>
        <source>Hidden share</source>
        <translation>Verdeckter Anteil</translation>
    </message>
</context>
<context>
    <name>iou::OcclusionCurves</name>
    <message>
        <source>IoU over the predicted extension</source>
        <translation>IoU über der vorhergesagten Ausdehnung</translation>
    </message>
    <message>
        <source>Up to 0 the prediction stays inside the visible part, and the bound is met at 0 alone. Beyond 0 the same line bounds nothing</source>
        <translation>Bis 0 bleibt die Vorhersage im sichtbaren Teil, und die Schranke wird nur bei 0 erreicht. Jenseits von 0 beschränkt dieselbe Linie nichts</translation>
    </message>
    <message>
        <source>predicted extension</source>
        <translation>vorhergesagte Ausdehnung</translation>
    </message>
    <message>
        <source>IoU with the whole truth</source>
        <translation>IoU mit der ganzen Vorgabe</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>bound 1 − α, inside</source>
        <translation>Schranke 1 − α, innerhalb</translation>
    </message>
    <message>
        <source>beyond: no bound</source>
        <translation>darüber hinaus: keine Schranke</translation>
    </message>
</context>
<context>
    <name>iou::OcclusionPanel</name>
    <message>
        <source>Hidden share α</source>
        <translation>Verdeckter Anteil α</translation>
    </message>
    <message>
        <source>Hidden share</source>
        <translation>Verdeckter Anteil</translation>
    </message>
    <message>
        <source>Hidden side</source>
        <translation>Verdeckte Seite</translation>
    </message>
    <message>
        <source>Where the truth is hidden</source>
        <translation>Wo die Vorgabe verdeckt ist</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>above</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>below</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>Predicted extension</source>
        <translation>Vorhergesagte Ausdehnung</translation>
    </message>
    <message>
        <source>How far the prediction reaches beyond the visible part, in lengths of the truth</source>
        <translation>Wie weit die Vorhersage über den sichtbaren Teil hinausreicht, in Längen der Vorgabe</translation>
    </message>
    <message>
        <source>Reach of the prediction</source>
        <translation>Reichweite der Vorhersage</translation>
    </message>
    <message>
        <source>No prediction inside the visible part has an IoU above 1 − α = %1; this one has %2.</source>
        <translation>Keine Vorhersage im sichtbaren Teil hat eine IoU über 1 − α = %1; diese hat %2.</translation>
    </message>
    <message>
        <source>The prediction reaches into the hidden part and has IoU %2, above 1 − α = %1: the bound binds only what stays inside the visible part.</source>
        <translation>Die Vorhersage reicht in den verdeckten Teil und hat IoU %2, über 1 − α = %1: die Schranke bindet nur, was im sichtbaren Teil bleibt.</translation>
    </message>
    <message>
        <source>The prediction reaches too far: IoU %2 is not above 1 − α = %1, though no bound holds it there.</source>
        <translation>Die Vorhersage reicht zu weit: IoU %2 ist nicht über 1 − α = %1, obwohl keine Schranke sie dort hält.</translation>
    </message>
</context>
<context>
    <name>iou::OpenCoco</name>
    <message>
        <source>COCO files (*.json)</source>
        <translation>COCO-Dateien (*.json)</translation>
    </message>
    <message>
        <source>COCO file with the truths</source>
        <translation>COCO-Datei mit den Vorgaben</translation>
    </message>
    <message>
        <source>COCO file with the detections</source>
        <translation>COCO-Datei mit den Detektionen</translation>
    </message>
    <message>
        <source>Open COCO files</source>
        <translation>COCO-Dateien öffnen</translation>
    </message>
    <message>
        <source>Truths: %1, detections: %2</source>
        <translation>Vorgaben: %1, Detektionen: %2</translation>
    </message>
</context>
<context>
    <name>iou::OriginBar</name>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>The session keeps these files no longer; the boxes in the scene stay</source>
        <translation>Die Sitzung behält diese Dateien nicht mehr; die Rahmen in der Szene bleiben</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Take as it is</source>
        <translation>So übernehmen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Choose where it is now; what lay beside it is taken from there too</source>
        <translation>Wähle, wo sie jetzt liegt; was neben ihr lag, wird auch von dort genommen</translation>
    </message>
    <message>
        <source>The session keeps the file as it is now</source>
        <translation>Die Sitzung merkt sich die Datei, wie sie jetzt ist</translation>
    </message>
    <message>
        <source>Choose the files anew</source>
        <translation>Die Dateien neu wählen</translation>
    </message>
</context>
<context>
    <name>iou::OwnFormula</name>
    <message>
        <source>Edit the formula</source>
        <translation>Formel bearbeiten</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>iou::OwnFormulaFiles</name>
    <message>
        <source>Formulas of losses (*%1)</source>
        <translation>Formeln von Losses (*%1)</translation>
    </message>
    <message>
        <source>Open a formula</source>
        <translation>Formel öffnen</translation>
    </message>
    <message>
        <source>Save the formula</source>
        <translation>Formel speichern</translation>
    </message>
    <message>
        <source>Not opened: </source>
        <translation>Nicht geöffnet: </translation>
    </message>
    <message>
        <source>%1 is watched: it is read again when another program saves it.</source>
        <translation>%1 wird beobachtet: die Datei wird neu gelesen, wenn ein anderes Programm sie speichert.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Not saved: </source>
        <translation>Nicht gespeichert: </translation>
    </message>
    <message>
        <source>Saved as %1, which is watched from now on.</source>
        <translation>Als %1 gespeichert; die Datei wird von nun an beobachtet.</translation>
    </message>
    <message>
        <source>This loss is built in; edit a copy of it first.</source>
        <translation>Dieser Loss ist eingebaut; erst eine Kopie bearbeiten.</translation>
    </message>
    <message>
        <source>The last formula that was whole stays: </source>
        <translation>Die letzte vollständige Formel bleibt: </translation>
    </message>
    <message>
        <source>%1 has changed; the formula here was edited since, and stays.</source>
        <translation>%1 hat sich geändert; die Formel hier wurde seither bearbeitet und bleibt.</translation>
    </message>
    <message>
        <source>Read %1 again</source>
        <translation>%1 neu lesen</translation>
    </message>
    <message>
        <source>%1 was read again.</source>
        <translation>%1 wurde neu gelesen.</translation>
    </message>
</context>
<context>
    <name>iou::OwnPrograms</name>
    <message>
        <source>Take %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 antwortet</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>Problem: %1</translation>
    </message>
    <message>
        <source>%1 has changed: it is started again</source>
        <translation>%1 hat sich geändert und wird neu gestartet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Start the program once more</source>
        <translation>Das Programm noch einmal starten</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>What the program printed</source>
        <translation>Was das Programm ausgab</translation>
    </message>
    <message>
        <source>This session uses a program, which is not started: %1, in %2.</source>
        <translation>Diese Sitzung nutzt ein Programm, das nicht gestartet ist: %1, in %2.</translation>
    </message>
    <message>
        <source>Its file has changed since.</source>
        <translation>Seine Datei hat sich seither geändert.</translation>
    </message>
    <message>
        <source>Start the program</source>
        <translation>Das Programm starten</translation>
    </message>
    <message>
        <source>Only if you trust it: it may do whatever you may</source>
        <translation>Nur, wenn Sie ihm trauen: es darf alles, was Sie dürfen</translation>
    </message>
    <message>
        <source>%1 (not started)</source>
        <translation>%1 (nicht gestartet)</translation>
    </message>
    <message>
        <source>%1: %2; it is started again (%3 of %4)</source>
        <translation>%1: %2; es wird wieder gestartet (%3 von %4)</translation>
    </message>
</context>
<context>
    <name>iou::PairFiles</name>
    <message>
        <source>%1 pairs. W shows the worst one, then the next.</source>
        <translation>%1 Paare. W zeigt das schlechteste, dann das nächste.</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>%1 is not there any more. The pair in the scene is as it was saved.</source>
        <translation>%1 ist nicht mehr da. Das Paar in der Szene ist, wie es gespeichert wurde.</translation>
    </message>
    <message>
        <source>%1 has changed since the session was saved: its pairs may be others.</source>
        <translation>%1 hat sich seit dem Speichern der Sitzung geändert: Die Paare können andere sein.</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>Wo ist %1?</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>Ordner der Bilder</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>Daten: %1</translation>
    </message>
</context>
<context>
    <name>iou::PairList</name>
    <message>
        <source>Pair of the list</source>
        <translation>Paar der Liste</translation>
    </message>
</context>
<context>
    <name>iou::PairPictures</name>
    <message>
        <source>No folder of pictures is chosen</source>
        <translation>Kein Bilderordner gewählt</translation>
    </message>
    <message>
        <source>The files do not say which image this pair is in</source>
        <translation>Die Dateien sagen nicht, in welchem Bild dieses Paar liegt</translation>
    </message>
    <message>
        <source>The folder has no picture “%1”</source>
        <translation>Der Ordner hat kein Bild „%1“</translation>
    </message>
    <message>
        <source>The picture is %1 × %2, the files say %3 × %4</source>
        <translation>Das Bild ist %1 × %2, die Dateien sagen %3 × %4</translation>
    </message>
</context>
<context>
    <name>iou::PairPlot</name>
    <message>
        <source>Loss of the pairs over IoU</source>
        <translation>Loss der Paare über der IoU</translation>
    </message>
    <message>
        <source>A point for each pair; a click shows the nearest one</source>
        <translation>Ein Punkt für jedes Paar; ein Klick zeigt das nächste</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
</context>
<context>
    <name>iou::PanelCover</name>
    <message>
        <source>Covered until the answer is shown</source>
        <translation>Verdeckt, bis die Antwort gezeigt wird</translation>
    </message>
    <message>
        <source>What do you expect? The answer uncovers this.</source>
        <translation>Was erwarten Sie? Die Antwort deckt dies auf.</translation>
    </message>
</context>
<context>
    <name>iou::PanelTabs</name>
    <message>
        <source>Double-click a tab to detach its panel</source>
        <translation>Ein Doppelklick auf einen Reiter löst seinen Bereich ab</translation>
    </message>
    <message>
        <source>&amp;Detach</source>
        <translation>&amp;Ablösen</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Verbergen</translation>
    </message>
</context>
<context>
    <name>iou::ParameterForm</name>
    <message>
        <source>%1
%2 to %3, default %4</source>
        <translation>%1
%2 bis %3, üblich %4</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück auf %1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
</context>
<context>
    <name>iou::PictureBar</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>The image of the pair under its boxes, from the folder of pictures</source>
        <translation>Das Bild des Paares unter seinen Rahmen, aus dem Bilderordner</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>The folder of the pictures (PNG, JPEG), by whose names they are found; nothing outside of it is read</source>
        <translation>Der Ordner der Bilder (PNG, JPEG), die an ihren Namen erkannt werden; außerhalb davon wird nichts gelesen</translation>
    </message>
</context>
<context>
    <name>iou::PictureOptions</name>
    <message>
        <source>scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>surface</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>All three: %1</source>
        <translation>Alle drei: %1</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Surface, horizontal</source>
        <translation>Fläche, waagerecht</translation>
    </message>
    <message>
        <source>Surface, vertical</source>
        <translation>Fläche, senkrecht</translation>
    </message>
    <message>
        <source>Surface, colours</source>
        <translation>Fläche, Farben</translation>
    </message>
    <message>
        <source>Curves, horizontal</source>
        <translation>Kurven, waagerecht</translation>
    </message>
    <message>
        <source>Curves, upper</source>
        <translation>Kurven, obere</translation>
    </message>
    <message>
        <source>Curves, lower</source>
        <translation>Kurven, untere</translation>
    </message>
    <message>
        <source>lanes side by side</source>
        <translation>Spuren nebeneinander</translation>
    </message>
    <message>
        <source>Legend, name %1</source>
        <translation>Legende, Name %1</translation>
    </message>
    <message>
        <source>The whole window</source>
        <translation>Das ganze Fenster</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>Was das Bild zeigt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>As the session</source>
        <translation>Wie die Sitzung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light for print and projectors</source>
        <translation>Hell für Druck und Projektoren</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Usual sizes</source>
        <translation>Übliche Größen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>by the size</source>
        <translation>nach der Größe</translation>
    </message>
    <message>
        <source>Size of text and lines; 1 is as on a screen</source>
        <translation>Größe von Text und Linien; 1 ist wie auf einem Bildschirm</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>as usual; - for none</source>
        <translation>wie üblich; - für keine</translation>
    </message>
    <message>
        <source>Step counter</source>
        <translation>Schrittzähler</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Transparent ground</source>
        <translation>Durchsichtiger Grund</translation>
    </message>
    <message>
        <source>Loss on the card</source>
        <translation>Loss auf der Karte</translation>
    </message>
    <message>
        <source>Name of the prediction</source>
        <translation>Name der Vorhersage</translation>
    </message>
    <message>
        <source>Name of the ground truth</source>
        <translation>Name der Vorgabe</translation>
    </message>
</context>
<context>
    <name>iou::Presentation</name>
    <message>
        <source>Right click</source>
        <translation>Rechtsklick</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
</context>
<context>
    <name>iou::PresenterWindow</name>
    <message>
        <source>Presenter – iouscope</source>
        <translation>Vortrag – iouscope</translation>
    </message>
    <message>
        <source>The window as it is now</source>
        <translation>Das Fenster, wie es jetzt ist</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Antwort zeigen</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>The picture stands still while you work (Shift+B)</source>
        <translation>Das Bild steht still, während Sie arbeiten (Umschalt+B)</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Black screen (B)</source>
        <translation>Schwarzer Bildschirm (B)</translation>
    </message>
    <message>
        <source>Swap screens</source>
        <translation>Bildschirme tauschen</translation>
    </message>
    <message>
        <source>Exchange this window&apos;s screen and the audience&apos;s</source>
        <translation>Den Bildschirm dieses Fensters mit dem des Publikums tauschen</translation>
    </message>
    <message>
        <source>No lesson</source>
        <translation>Keine Lektion</translation>
    </message>
    <message>
        <source>Open one in the menu Lessons to see its notes here.</source>
        <translation>Öffnen Sie eine im Menü Lektionen, um hier ihre Notizen zu sehen.</translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation>Antwort:</translation>
    </message>
    <message>
        <source>Next:</source>
        <translation>Weiter:</translation>
    </message>
    <message>
        <source>This is the last step.</source>
        <translation>Dies ist der letzte Schritt.</translation>
    </message>
    <message>
        <source>Back to what was shown before (Page Up)</source>
        <translation>Zurück zu dem, was vorher zu sehen war (Bild auf)</translation>
    </message>
    <message>
        <source>The answer, then the next step (Page Down)</source>
        <translation>Die Antwort, dann der nächste Schritt (Bild ab)</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>die Antwort</translation>
    </message>
    <message>
        <source>how the goal is met</source>
        <translation>wie das Ziel erreicht wird</translation>
    </message>
</context>
<context>
    <name>iou::PresetBar</name>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Sichern …</translation>
    </message>
    <message>
        <source>Keeps these options under a name</source>
        <translation>Behält diese Einstellungen unter einem Namen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Forgets this preset</source>
        <translation>Vergisst diese Vorlage</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>The command line that makes this film</source>
        <translation>Die Befehlszeile, die diesen Film macht</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Save preset</source>
        <translation>Vorlage sichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>iou::ProfilePlot</name>
    <message>
        <source>%1   ▨ below 0: no logarithm</source>
        <translation>%1   ▨ unter 0: kein Logarithmus</translation>
    </message>
    <message>
        <source>%1   nothing above 0: linear axis</source>
        <translation>%1   nichts über 0: lineare Achse</translation>
    </message>
    <message>
        <source>%1 along %2 at %3 = %4</source>
        <translation>%1 über %2 bei %3 = %4</translation>
    </message>
</context>
<context>
    <name>iou::ProgramDialog</name>
    <message>
        <source>Not started.</source>
        <translation>Nicht gestartet.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>%1 answers, in %2.</source>
        <translation>%1 antwortet, in %2.</translation>
    </message>
    <message>
        <source>Last error: %1</source>
        <translation>Letzter Fehler: %1</translation>
    </message>
    <message>
        <source>My program</source>
        <translation>Mein Programm</translation>
    </message>
    <message>
        <source>A program of yours that gives the loss of pairs of boxes, such as a Python file with a function decorated with @loss of iouscope_loss. It is started without a shell, and again whenever its file is saved.</source>
        <translation>Ein eigenes Programm, das den Loss von Rahmenpaaren gibt, etwa eine Python-Datei mit einer Funktion, die @loss aus iouscope_loss dekoriert. Es wird ohne Shell gestartet, und neu, sobald seine Datei gespeichert wird.</translation>
    </message>
    <message>
        <source>Python &amp;file…</source>
        <translation>Python-&amp;Datei …</translation>
    </message>
    <message>
        <source>Co&amp;mmand</source>
        <translation>&amp;Befehl</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>What the program prints</source>
        <translation>Was das Programm ausgibt</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Only if you trust it: it may do whatever you may</source>
        <translation>Nur, wenn Sie ihm trauen: es darf alles, was Sie dürfen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>A Python file with your loss</source>
        <translation>Eine Python-Datei mit Ihrem Loss</translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
    <message>
        <source>&amp;Start again</source>
        <translation>&amp;Neu starten</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>ready within</source>
        <translation>bereit in</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>From its start until it can be asked: a framework may take long to load</source>
        <translation>Vom Start, bis es gefragt werden kann: eine Bibliothek zu laden kann lange dauern</translation>
    </message>
    <message>
        <source>an answer within</source>
        <translation>eine Antwort in</translation>
    </message>
    <message>
        <source>Then it is ended, as one that hangs</source>
        <translation>Danach wird es beendet, als hinge es</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source> ms a pair</source>
        <translation> ms je Paar</translation>
    </message>
    <message>
        <source>So much more for each pair of a question</source>
        <translation>So viel mehr für jedes Paar einer Frage</translation>
    </message>
</context>
<context>
    <name>iou::RecentFiles</name>
    <message>
        <source>Open the file %1</source>
        <translation>Die Datei %1 öffnen</translation>
    </message>
    <message>
        <source>The file is gone: %1</source>
        <translation>Die Datei gibt es nicht mehr: %1</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>Forget which files were opened</source>
        <translation>Vergessen, welche Dateien geöffnet wurden</translation>
    </message>
</context>
<context>
    <name>iou::Recovery</name>
    <message>
        <source>an untitled session</source>
        <translation>eine Sitzung ohne Titel</translation>
    </message>
    <message>
        <source>Unsaved changes up to %1 were kept but cannot be read: %2</source>
        <translation>Ungesicherte Änderungen bis %1 sind aufbewahrt, aber nicht lesbar: %2</translation>
    </message>
    <message>
        <source>iouscope ended before %1 was saved. The changes up to %2 were kept.</source>
        <translation>iouscope endete, bevor %1 gesichert war. Die Änderungen bis %2 sind aufbewahrt.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Open the kept changes; nothing is overwritten</source>
        <translation>Die aufbewahrten Änderungen öffnen; nichts wird überschrieben</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Forget the kept changes; asks once more</source>
        <translation>Die aufgehobenen Änderungen vergessen; fragt noch einmal</translation>
    </message>
    <message>
        <source>Discard the changes to %1 up to %2 for good? They are kept nowhere else.</source>
        <translation>Die Änderungen an %1 bis %2 endgültig verwerfen? Sie sind nirgends sonst aufgehoben.</translation>
    </message>
    <message>
        <source>Discard the copy of %1 for good? It cannot be read, and is kept nowhere else.</source>
        <translation>Die Kopie von %1 endgültig verwerfen? Sie ist nicht lesbar und nirgends sonst aufgehoben.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Back to the question before</source>
        <translation>Zurück zur Frage davor</translation>
    </message>
    <message>
        <source>Discard for good</source>
        <translation>Endgültig verwerfen</translation>
    </message>
    <message>
        <source>The kept changes are deleted</source>
        <translation>Die aufgehobenen Änderungen werden gelöscht</translation>
    </message>
</context>
<context>
    <name>iou::ReliefWidget</name>
    <message>
        <source>Surface in three dimensions</source>
        <translation>Fläche in drei Dimensionen</translation>
    </message>
</context>
<context>
    <name>iou::ReplayScene</name>
    <message>
        <source>Boxes of the replayed case</source>
        <translation>Rahmen des wiedergegebenen Falls</translation>
    </message>
</context>
<context>
    <name>iou::ReplayView</name>
    <message>
        <source>Click a cell of the error map: its worst case is replayed here.</source>
        <translation>Klicken Sie auf eine Zelle der Fehlerkarte: Ihr schlechtester Fall wird hier wiedergegeben.</translation>
    </message>
    <message>
        <source>Play the case</source>
        <translation>Den Fall abspielen</translation>
    </message>
    <message>
        <source>Step of the replay</source>
        <translation>Schritt der Wiedergabe</translation>
    </message>
    <message>
        <source>Open in the explorer</source>
        <translation>Im Explorer öffnen</translation>
    </message>
    <message>
        <source>Take over this case&apos;s boxes and recipe, as one undo step</source>
        <translation>Rahmen und Rezept dieses Falls übernehmen, als ein Schritt zum Rückgängigmachen</translation>
    </message>
    <message>
        <source>1 − IoU and gap over the steps</source>
        <translation>1 − IoU und Abstand über den Schritten</translation>
    </message>
    <message>
        <source>Click or drag to move to a step</source>
        <translation>Klicken oder ziehen, um zu einem Schritt zu gehen</translation>
    </message>
    <message>
        <source>1 − IoU</source>
        <translation>1 − IoU</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>%1, case %2 of run #%3: ends at 1 − IoU %4, L1 %5</source>
        <translation>%1, Fall %2 von Lauf Nr. %3: endet bei 1 − IoU %4, L1 %5</translation>
    </message>
    <message>
        <source>No case is shown yet</source>
        <translation>Noch wird kein Fall gezeigt</translation>
    </message>
    <message>
        <source>The pair and the recipe become the explorer&apos;s, as one undo step.</source>
        <translation>Das Paar und das Rezept werden die des Explorers, als ein Schritt zum Rückgängigmachen.</translation>
    </message>
    <message>
        <source>What the mean over all cases does to a step goes into the optimiser.</source>
        <translation>Was das Mittel über alle Fälle mit einem Schritt macht, geht in den Optimierer ein.</translation>
    </message>
    <message>
        <source>The running mean will be that of this pair alone, so the path differs.</source>
        <translation>Das laufende Mittel wird das dieses Paars allein sein; der Weg ist darum ein anderer.</translation>
    </message>
    <message>
        <source>step %1/%2</source>
        <translation>Schritt %1/%2</translation>
    </message>
    <message>
        <source>float kernel</source>
        <translation>Float-Rechenkern</translation>
    </message>
    <message>
        <source>double</source>
        <translation>double</translation>
    </message>
</context>
<context>
    <name>iou::ReportPanel</name>
    <message>
        <source>Show a pair that was found</source>
        <translation>Gefundenes Paar zeigen</translation>
    </message>
    <message>
        <source>A card of the lanes&apos; losses side by side; a click on a number shows its worst pair.</source>
        <translation>Ein Zeugnis der Losses der Spuren nebeneinander; ein Klick auf eine Zahl zeigt ihr schlimmstes Paar.</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Starts</translation>
    </message>
    <message>
        <source>The first so many starts of the protocol are looked at, and descend</source>
        <translation>So viele Starts des Protokolls werden angesehen und steigen ab</translation>
    </message>
    <message>
        <source> starts</source>
        <translation> Starts</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Seed of the starts and of the search</source>
        <translation>Startwert der Starts und der Suche</translation>
    </message>
    <message>
        <source>seed </source>
        <translation>Startwert </translation>
    </message>
    <message>
        <source>Pairs to try</source>
        <translation>Zu versuchende Paare</translation>
    </message>
    <message>
        <source>Random pairs the search begins with; the best of them are refined</source>
        <translation>Zufällige Paare, mit denen die Suche beginnt; die besten werden verfeinert</translation>
    </message>
    <message>
        <source> pairs</source>
        <translation> Paare</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Protocol whose starts are looked at, and descend</source>
        <translation>Protokoll, dessen Starts angesehen werden und absteigen</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Was gesucht wird</translation>
    </message>
    <message>
        <source>What the worst pair is looked for of; the last one compares with the loss of another lane</source>
        <translation>Wovon das schlimmste Paar gesucht wird; das letzte vergleicht mit dem Loss einer anderen Spur</translation>
    </message>
    <message>
        <source>Make the report card of the lanes&apos; losses; again: stop</source>
        <translation>Das Zeugnis der Losses der Spuren machen; noch einmal: anhalten</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>The card as a web page, PDF or JSON</source>
        <translation>Das Zeugnis als Webseite, PDF oder JSON</translation>
    </message>
    <message>
        <source>Look for the pair where the active lane&apos;s loss does this most, and show it in the scene; again: stop</source>
        <translation>Das Paar suchen, bei dem der Loss der aktiven Spur dies am stärksten tut, und es in der Szene zeigen; noch einmal: anhalten</translation>
    </message>
    <message>
        <source>Other box</source>
        <translation>Anderer Rahmen</translation>
    </message>
    <message>
        <source>The other of the two predictions that were compared</source>
        <translation>Die andere der beiden verglichenen Vorhersagen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Report card</source>
        <translation>Zeugnis</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show a worst pair</source>
        <translation>Schlimmstes Paar zeigen</translation>
    </message>
    <message>
        <source>Save the report card</source>
        <translation>Zeugnis speichern</translation>
    </message>
    <message>
        <source>report card</source>
        <translation>Zeugnis</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>%1 pairs, seed %2; a click on a number shows its worst pair.</source>
        <translation>%1 Paare, Startwert %2; ein Klick auf eine Zahl zeigt ihr schlimmstes Paar.</translation>
    </message>
    <message>
        <source>Make card</source>
        <translation>Erstellen</translation>
    </message>
</context>
<context>
    <name>iou::RotatedCanvas</name>
    <message>
        <source>Rotated boxes</source>
        <translation>Gedrehte Rahmen</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Turn %1</source>
        <translation>%1 drehen</translation>
    </message>
    <message>
        <source>Resize %1</source>
        <translation>Größe von %1 ändern</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Nudge %1</source>
        <translation>%1 anstoßen</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>in line with the other box</source>
        <translation>parallel zum anderen Rahmen</translation>
    </message>
    <message>
        <source>Tab goes to the other box, arrow keys move it, with Alt they turn it.</source>
        <translation>Tab führt zum anderen Rahmen, Pfeiltasten verschieben ihn, mit Alt drehen sie ihn.</translation>
    </message>
    <message>
        <source>Drag a box to move it, a handle to resize it, the knob to turn it; drag empty ground to move the view, wheel to zoom, double click to fit.</source>
        <translation>Den Rahmen zu ziehen verschiebt ihn, ein Griff ändert seine Größe, der Knopf dreht ihn; leeren Grund ziehen verschiebt die Ansicht, Rad vergrößert, Doppelklick passt ein.</translation>
    </message>
</context>
<context>
    <name>iou::RotatedCentre</name>
    <message>
        <source>To the start</source>
        <translation>Zum Start</translation>
    </message>
    <message>
        <source>To the start of the run</source>
        <translation>Zum Start des Laufs</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play the run of the prediction</source>
        <translation>Den Lauf der Vorhersage abspielen</translation>
    </message>
    <message>
        <source>Step of the run</source>
        <translation>Schritt des Laufs</translation>
    </message>
    <message>
        <source>%1 / %2   IoU %3</source>
        <translation>%1 / %2   IoU %3</translation>
    </message>
</context>
<context>
    <name>iou::RotatedCurves</name>
    <message>
        <source>Loss and IoU of the run</source>
        <translation>Loss und IoU des Laufs</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Loss</translation>
    </message>
</context>
<context>
    <name>iou::RotatedDescent</name>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>A larger one flattens the loss, of near boxes more than of far ones</source>
        <translation>Ein größeres macht den Loss flacher, bei nahen Rahmen mehr als bei fernen</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>What the distance or overlap is put into</source>
        <translation>Worin Abstand oder Überlappung eingesetzt werden</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Of centre and sizes, which are counted in roots of the truth&apos;s area</source>
        <translation>Von Mittelpunkt und Größen, gezählt in Wurzeln der Fläche der Vorgabe</translation>
    </message>
    <message>
        <source>Angle rate</source>
        <translation>Winkelrate</translation>
    </message>
    <message>
        <source>Of the angle, in radians</source>
        <translation>Des Winkels, in Radiant</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Logarithms of the sizes</source>
        <translation>Logarithmen der Größen</translation>
    </message>
    <message>
        <source>Steps are taken in ln w and ln h, so that no size becomes negative</source>
        <translation>Schritte in ln w und ln h, damit keine Größe negativ wird</translation>
    </message>
</context>
<context>
    <name>iou::RotatedPair</name>
    <message>
        <source>0 &lt; angle ≤ 90°, any sizes</source>
        <translation>0 &lt; Winkel ≤ 90°, beliebige Größen</translation>
    </message>
    <message>
        <source>w ≥ h, −90° ≤ angle &lt; 90°</source>
        <translation>w ≥ h, −90° ≤ Winkel &lt; 90°</translation>
    </message>
    <message>
        <source>w ≥ h, −45° ≤ angle &lt; 135°</source>
        <translation>w ≥ h, −45° ≤ Winkel &lt; 135°</translation>
    </message>
    <message>
        <source>as it was turned</source>
        <translation>wie gedreht wurde</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Notation of the angle</source>
        <translation>Notation des Winkels</translation>
    </message>
    <message>
        <source>How the same boxes are written: programs and data sets differ</source>
        <translation>Wie dieselben Rahmen geschrieben werden: Programme und Datensätze unterscheiden sich</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>notation</source>
        <translation>Notation</translation>
    </message>
    <message>
        <source>Edit prediction</source>
        <translation>Vorhersage ändern</translation>
    </message>
    <message>
        <source>Edit ground truth</source>
        <translation>Vorgabe ändern</translation>
    </message>
    <message>
        <source>IoU %1</source>
        <translation>IoU %1</translation>
    </message>
    <message>
        <source>GIoU %1, turned by %2°</source>
        <translation>GIoU %1, gedreht um %2°</translation>
    </message>
</context>
<context>
    <name>iou::RotatedSurfacePlot</name>
    <message>
        <source>To the right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>The number of the prediction to the right</source>
        <translation>Die Zahl der Vorhersage nach rechts</translation>
    </message>
    <message>
        <source>Upwards</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>The number of the prediction upwards</source>
        <translation>Die Zahl der Vorhersage nach oben</translation>
    </message>
    <message>
        <source>over</source>
        <translation>über</translation>
    </message>
    <message>
        <source>Loss over two numbers of the prediction</source>
        <translation>Loss über zwei Zahlen der Vorhersage</translation>
    </message>
    <message>
        <source>Press or drag to put the prediction there; the line is its run</source>
        <translation>Drücken oder ziehen setzt die Vorhersage dorthin; die Linie ist ihr Lauf</translation>
    </message>
    <message>
        <source>Axis of the surface</source>
        <translation>Achse der Fläche</translation>
    </message>
    <message>
        <source>Move prediction</source>
        <translation>Vorhersage verschieben</translation>
    </message>
</context>
<context>
    <name>iou::RotatedView</name>
    <message>
        <source>slope %1 per √area and radian</source>
        <translation>Steigung %1 je √Fläche und Radiant</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>prediction, step %1</source>
        <translation>Vorhersage, Schritt %1</translation>
    </message>
    <message>
        <source>Step of the run</source>
        <translation>Schritt des Laufs</translation>
    </message>
    <message>
        <source>angle (°)</source>
        <translation>Winkel (°)</translation>
    </message>
    <message>
        <source>step %1 of %2: IoU %3, %4 loss %5, %6° apart</source>
        <translation>Schritt %1 von %2: IoU %3, %4-Loss %5, um %6° verdreht</translation>
    </message>
</context>
<context>
    <name>iou::RunColumns</name>
    <message>
        <source>Lane</source>
        <translation>Spur</translation>
    </message>
</context>
<context>
    <name>iou::RunPanel</name>
    <message>
        <source>Step size; the learning rate</source>
        <translation>Schrittweite; die Lernrate</translation>
    </message>
    <message>
        <source>The run ends after this many steps</source>
        <translation>Der Lauf endet nach so vielen Schritten</translation>
    </message>
    <message>
        <source>The variables the optimiser moves; the same loss takes other ways in other variables</source>
        <translation>Die Variablen, die der Optimierer bewegt; derselbe Loss nimmt in anderen Variablen andere Wege</translation>
    </message>
    <message>
        <source>Step × (2 − IoU)</source>
        <translation>Schritt × (2 − IoU)</translation>
    </message>
    <message>
        <source>Longer steps for worse boxes, as in the DIoU simulation</source>
        <translation>Längere Schritte für schlechtere Rahmen, wie in der DIoU-Simulation</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Stop when IoU reaches this; 0 is off</source>
        <translation>Anhalten, wenn die IoU dies erreicht; 0 ist aus</translation>
    </message>
    <message>
        <source>Stop when a step by (cx, cy, w, h) is shorter; 0 is off</source>
        <translation>Anhalten, wenn ein Schritt nach (cx, cy, w, h) kürzer ist; 0 ist aus</translation>
    </message>
    <message>
        <source>Stop when |cx| + |cy| + w + h of the box exceeds this; 0 is off</source>
        <translation>Anhalten, wenn |cx| + |cy| + w + h des Rahmens dies übersteigt; 0 ist aus</translation>
    </message>
    <message>
        <source>Run on every change</source>
        <translation>Bei jeder Änderung laufen</translation>
    </message>
    <message>
        <source>The path follows while you drag</source>
        <translation>Der Weg folgt, während Sie ziehen</translation>
    </message>
    <message>
        <source>Run from here</source>
        <translation>Lauf von hier</translation>
    </message>
    <message>
        <source>Start a run at the box on screen (R)</source>
        <translation>Einen Lauf beim Rahmen auf dem Bildschirm beginnen (R)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps in</source>
        <translation>Schritte in</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>Früher anhalten</translation>
    </message>
    <message>
        <source>IoU reaches</source>
        <translation>IoU erreicht</translation>
    </message>
    <message>
        <source>Step below</source>
        <translation>Schritt unter</translation>
    </message>
    <message>
        <source>Box beyond</source>
        <translation>Rahmen über</translation>
    </message>
    <message>
        <source>Choose the optimiser</source>
        <translation>Optimierer wählen</translation>
    </message>
    <message>
        <source>Set the rate</source>
        <translation>Schrittweite ändern</translation>
    </message>
    <message>
        <source>Set the steps</source>
        <translation>Schritte ändern</translation>
    </message>
    <message>
        <source>Choose the variables of the steps</source>
        <translation>Variablen der Schritte wählen</translation>
    </message>
    <message>
        <source>Step factor 2 − IoU</source>
        <translation>Schrittfaktor 2 − IoU</translation>
    </message>
    <message>
        <source>Stop at an IoU</source>
        <translation>Anhalten bei einer IoU</translation>
    </message>
    <message>
        <source>Stop at small steps</source>
        <translation>Anhalten bei kleinen Schritten</translation>
    </message>
    <message>
        <source>Stop at divergence</source>
        <translation>Anhalten bei Divergenz</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>%1 after step %2</source>
        <translation>%1 nach Schritt %2</translation>
    </message>
    <message>
        <source>then %1</source>
        <translation>dann %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 steps, IoU %2: %3</source>
        <translation>%1 Schritte, IoU %2: %3</translation>
    </message>
    <message>
        <source>No run of this pair yet.</source>
        <translation>Noch kein Lauf dieses Paars.</translation>
    </message>
    <message>
        <source>Stop the run that is being computed</source>
        <translation>Den Lauf anhalten, der gerade berechnet wird</translation>
    </message>
</context>
<context>
    <name>iou::RunState</name>
    <message>
        <source>running …</source>
        <translation>läuft …</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>no run</source>
        <translation>kein Lauf</translation>
    </message>
</context>
<context>
    <name>iou::ScalePlot</name>
    <message>
        <source>L1 in pixels, %1</source>
        <translation>L1 in Pixeln, %1</translation>
    </message>
    <message>
        <source>by pixels</source>
        <translation>nach Pixeln</translation>
    </message>
    <message>
        <source>Length of the gradient over the scale of the boxes</source>
        <translation>Länge des Gradienten über der Skala der Rahmen</translation>
    </message>
    <message>
        <source>Length of the gradient by the variables of each code, where boxes and anchor are made smaller or larger together</source>
        <translation>Länge des Gradienten nach den Variablen jedes Codes, wenn Rahmen und Anker gemeinsam kleiner oder größer werden</translation>
    </message>
    <message>
        <source>size, in multiples of the boxes on screen</source>
        <translation>Größe, in Vielfachen der Rahmen auf dem Schirm</translation>
    </message>
    <message>
        <source>|gradient|</source>
        <translation>|Gradient|</translation>
    </message>
    <message>
        <source>%1 from 1/100 to 100 times the size: by pixels × %2, by log size × %3, by Faster R-CNN&apos;s code × %4. L1 in pixels: × %5.</source>
        <translation>%1 von 1/100 bis zum 100-Fachen der Größe: nach Pixeln × %2, nach Log-Größe × %3, nach dem Code von Faster R-CNN × %4. L1 in Pixeln: × %5.</translation>
    </message>
</context>
<context>
    <name>iou::SessionFiles</name>
    <message>
        <source>iouscope sessions (*%1)</source>
        <translation>iouscope-Sitzungen (*%1)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gesicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to this session?</source>
        <translation>Die Änderungen an dieser Sitzung sichern?</translation>
    </message>
    <message>
        <source>iouscope</source>
        <translation>iouscope</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Sitzung sichern</translation>
    </message>
    <message>
        <source>session</source>
        <translation>sitzung</translation>
    </message>
    <message>
        <source>Sessions, and pictures and films of them (%1)</source>
        <translation>Sitzungen sowie Bilder und Filme davon (%1)</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>Anderswo geändert</translation>
    </message>
    <message>
        <source>Another window or program has changed %1 since it was opened or saved here.</source>
        <translation>Ein anderes Fenster oder Programm hat %1 geändert, seit es hier geöffnet oder gesichert wurde.</translation>
    </message>
    <message>
        <source>“Save anyway” replaces that change. “Reload” shows it here; undo then brings your own version back.</source>
        <translation>„Trotzdem sichern“ ersetzt diese Änderung. „Neu laden“ zeigt sie hier; Rückgängig holt dann die eigene Fassung zurück.</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Trotzdem sichern</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Sichern unter…</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
</context>
<context>
    <name>iou::SetupPanel</name>
    <message>
        <source>Choose the overlap</source>
        <translation>Überlappung wählen</translation>
    </message>
    <message>
        <source>Own anchors</source>
        <translation>Eigene Anker</translation>
    </message>
    <message>
        <source>Choose the assigner</source>
        <translation>Zuordnung wählen</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erster</translation>
    </message>
    <message>
        <source>Second, beside it</source>
        <translation>Zweiter, daneben</translation>
    </message>
    <message>
        <source>The setup that is shown here; the second one is there while both are side by side</source>
        <translation>Der Aufbau, der hier steht; den zweiten gibt es, solange beide nebeneinander stehen</translation>
    </message>
    <message>
        <source>Boxes at every place of a grid, as published detectors have them</source>
        <translation>Rahmen an jeder Stelle eines Gitters, wie veröffentlichte Detektoren sie haben</translation>
    </message>
    <message>
        <source>Pixels between places, a level each</source>
        <translation>Pixel zwischen den Stellen, je Ebene</translation>
    </message>
    <message>
        <source>Sides of the boxes in strides</source>
        <translation>Seiten der Rahmen in Schritten</translation>
    </message>
    <message>
        <source>Height over width of the boxes</source>
        <translation>Höhe durch Breite der Rahmen</translation>
    </message>
    <message>
        <source>About the middle of a place</source>
        <translation>Um die Mitte einer Stelle</translation>
    </message>
    <message>
        <source>GGIoU, Gaussian of the overlap&apos;s size</source>
        <translation>GGIoU, Gauß-Glocke der Überlappungsgröße</translation>
    </message>
    <message>
        <source>GGIoU, Gaussian of the truth&apos;s size</source>
        <translation>GGIoU, Gauß-Glocke der Vorgabengröße</translation>
    </message>
    <message>
        <source>Another measure</source>
        <translation>Anderes Maß</translation>
    </message>
    <message>
        <source>How much an anchor and a truth overlap</source>
        <translation>Wie sehr sich Anker und Vorgabe überlappen</translation>
    </message>
    <message>
        <source>A metric or loss of the registry with values from 0 to 1, of a loss 1 − L: nwd:c=20</source>
        <translation>Eine Metrik oder ein Loss der Liste mit Werten von 0 bis 1, bei einem Loss 1 − L: nwd:c=20</translation>
    </message>
    <message>
        <source>Share of GGIoU&apos;s Gaussian</source>
        <translation>Anteil der Gauß-Glocke von GGIoU</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian, in sizes</source>
        <translation>Standardabweichung der Gauß-Glocke, in Größen</translation>
    </message>
    <message>
        <source>Own thresholds</source>
        <translation>Eigene Schwellen</translation>
    </message>
    <message>
        <source>ATSS: thresholds of each truth</source>
        <translation>ATSS: Schwellen je Vorgabe</translation>
    </message>
    <message>
        <source>Which anchors learn a truth: those that overlap it enough, or those that stand out among the nearest (ATSS)</source>
        <translation>Welche Anker eine Vorgabe lernen: die sie genug überlappen, oder die unter den nächsten herausragen (ATSS)</translation>
    </message>
    <message>
        <source>An anchor is positive from this overlap</source>
        <translation>Ab dieser Überlappung ist ein Anker positiv</translation>
    </message>
    <message>
        <source>Threshold of positives</source>
        <translation>Schwelle für Positive</translation>
    </message>
    <message>
        <source>An anchor is negative below this overlap, and ignored between both</source>
        <translation>Unter dieser Überlappung ist ein Anker negativ, zwischen beiden wird er ignoriert</translation>
    </message>
    <message>
        <source>Threshold of negatives</source>
        <translation>Schwelle für Negative</translation>
    </message>
    <message>
        <source>An anchor is ignored below this overlap, too</source>
        <translation>Auch unter dieser Überlappung wird ein Anker ignoriert</translation>
    </message>
    <message>
        <source>Lower end of negatives</source>
        <translation>Unteres Ende der Negativen</translation>
    </message>
    <message>
        <source>The least overlap that is forced</source>
        <translation>Die kleinste Überlappung, die erzwungen wird</translation>
    </message>
    <message>
        <source>Least forced overlap</source>
        <translation>Kleinste erzwungene Überlappung</translation>
    </message>
    <message>
        <source>What a truth gets whatever the threshold: the anchors it overlaps most. Anchors inside a long truth often tie</source>
        <translation>Was eine Vorgabe ungeachtet der Schwelle bekommt: die Anker, die sie am meisten überlappt. Anker innerhalb einer langen Vorgabe sind oft gleich gut</translation>
    </message>
    <message>
        <source>Anchors of each level a truth looks at</source>
        <translation>Anker jeder Ebene, die eine Vorgabe ansieht</translation>
    </message>
    <message>
        <source>An anchor is ignored with more than this share of it inside an ignore region</source>
        <translation>Ein Anker wird ignoriert, wenn mehr als dieser Anteil in einem ignorierten Bereich liegt</translation>
    </message>
    <message>
        <source>Share that is ignored</source>
        <translation>Anteil, der ignoriert wird</translation>
    </message>
    <message>
        <source>Inside the image only</source>
        <translation>Nur im Bild</translation>
    </message>
    <message>
        <source>Leaves anchors out that stick out of the image</source>
        <translation>Lässt Anker weg, die aus dem Bild ragen</translation>
    </message>
    <message>
        <source>They may stick out by so many pixels</source>
        <translation>Sie dürfen um so viele Pixel hinausragen</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>Anchors</source>
        <translation>Anker</translation>
    </message>
    <message>
        <source>Strides</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Ratios</source>
        <translation>Verhältnisse</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Assigner</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Positive from</source>
        <translation>Positiv ab</translation>
    </message>
    <message>
        <source>Negative below</source>
        <translation>Negativ unter</translation>
    </message>
    <message>
        <source>… and from</source>
        <translation>… und ab</translation>
    </message>
    <message>
        <source>Forced</source>
        <translation>Erzwungen</translation>
    </message>
    <message>
        <source>… from</source>
        <translation>… ab</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Ignored share</source>
        <translation>Ignorierter Anteil</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>A picture of yours behind the boxes; without one there is a sheet</source>
        <translation>Ein eigenes Bild hinter den Rahmen; ohne eines ein leeres Blatt</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Choose anchors</source>
        <translation>Anker wählen</translation>
    </message>
    <message>
        <source>Forced matches</source>
        <translation>Erzwungene Anker</translation>
    </message>
    <message>
        <source>Nearest anchors</source>
        <translation>Nächste Anker</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>Else about its upper left corner</source>
        <translation>Sonst um seine linke obere Ecke</translation>
    </message>
</context>
<context>
    <name>iou::ShapePanel</name>
    <message>
        <source>Anchors of the truth over its aspect and its size</source>
        <translation>Anker der Vorgabe über Seitenverhältnis und Größe</translation>
    </message>
    <message>
        <source>The truth keeps its centre and its area, or its aspect. Solid: all positive anchors; thin: those that need no force</source>
        <translation>Die Vorgabe behält Mitte und Fläche oder Seitenverhältnis. Kräftig: alle positiven Anker; dünn: die ohne Zwang</translation>
    </message>
    <message>
        <source>aspect h/w</source>
        <translation>Seitenverhältnis h/w</translation>
    </message>
    <message>
        <source>side √(w h), pixels</source>
        <translation>Seite √(w h), Pixel</translation>
    </message>
    <message>
        <source>anchors</source>
        <translation>Anker</translation>
    </message>
    <message>
        <source>GGIoU&apos;s α and β</source>
        <translation>α und β von GGIoU</translation>
    </message>
    <message>
        <source>Share of GGIoU&apos;s Gaussian, of both setups</source>
        <translation>Anteil der Gauß-Glocke von GGIoU, beider Aufbauten</translation>
    </message>
    <message>
        <source>Standard deviation of GGIoU&apos;s Gaussian in sizes, of both setups</source>
        <translation>Standardabweichung der Gauß-Glocke von GGIoU in Größen, beider Aufbauten</translation>
    </message>
    <message>
        <source>without force</source>
        <translation>ohne Zwang</translation>
    </message>
    <message>
        <source>Select a truth: its anchors over aspect and size appear here.</source>
        <translation>Eine Vorgabe auswählen: Hier erscheinen ihre Anker über Seitenverhältnis und Größe.</translation>
    </message>
    <message>
        <source>Paper (GGIoU, 1): a slender truth is learned by only one anchor.
Measured for truth %1, h/w %2: by IoU %3 when all that tie are forced, %4 with the first only, %5 without force; by GGIoU %6, %7, %8.</source>
        <translation>Aufsatz (GGIoU, 1): Eine schlanke Vorgabe lernt nur ein Anker.
Gemessen an Vorgabe %1, h/w %2: nach IoU %3, wenn alle gleich guten erzwungen werden, %4 mit dem ersten allein, %5 ohne Zwang; nach GGIoU %6, %7, %8.</translation>
    </message>
</context>
<context>
    <name>iou::SharesPlot</name>
    <message>
        <source>Cases of the batch</source>
        <translation>Fälle des Stapels</translation>
    </message>
    <message>
        <source>Lanes and pinned runs</source>
        <translation>Spuren und angeheftete Läufe</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>÷ pairs</source>
        <translation>÷ Paare</translation>
    </message>
    <message>
        <source>÷ sum of weights</source>
        <translation>÷ Summe der Gewichte</translation>
    </message>
    <message>
        <source>Divided by</source>
        <translation>Geteilt durch</translation>
    </message>
    <message>
        <source>What the loss of the batch is divided by; it changes the length of the gradient, and no pair&apos;s share of it</source>
        <translation>Wodurch der Loss des Stapels geteilt wird; das ändert die Länge des Gradienten und keinen Anteil eines Paars</translation>
    </message>
    <message>
        <source>Share of the gradient over IoU</source>
        <translation>Anteil am Gradienten über IoU</translation>
    </message>
    <message>
        <source>The pairs up to this IoU have this share of the batch&apos;s gradient</source>
        <translation>Die Paare bis zu dieser IoU haben diesen Anteil am Gradienten des Stapels</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>share up to it</source>
        <translation>Anteil bis dorthin</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>The quarter of %1 pairs with the least IoU has of the gradient: %2.</source>
        <translation>Das Viertel von %1 Paaren mit der kleinsten IoU hat vom Gradienten: %2.</translation>
    </message>
    <message>
        <source>A file of pairs…</source>
        <translation>Eine Datei mit Paaren…</translation>
    </message>
    <message>
        <source>The pairs: %1 cases of the batch&apos;s protocol at their start, or the boxes of all lanes and pinned runs as they are now, or those of a CSV file with pcx,pcy,pw,ph,tcx,tcy,tw,th</source>
        <translation>Die Paare: %1 Fälle des Stapelprotokolls an ihrem Start, die Rahmen aller Spuren und angehefteten Läufe, wie sie jetzt sind, oder die einer CSV-Datei mit pcx,pcy,pw,ph,tcx,tcy,tw,th</translation>
    </message>
    <message>
        <source>A file of pairs</source>
        <translation>Eine Datei mit Paaren</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt)</source>
        <translation>CSV-Dateien (*.csv *.txt)</translation>
    </message>
    <message>
        <source>%1 has %2 pairs: choose a file of 1 to %3.</source>
        <translation>%1 hat %2 Paare: eine Datei mit 1 bis %3 wählen.</translation>
    </message>
</context>
<context>
    <name>iou::ShownOptions</name>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>Card of numbers</source>
        <translation>Zahlenkarte</translation>
    </message>
    <message>
        <source>Names of the boxes</source>
        <translation>Namen der Rahmen</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>Intersection</source>
        <translation>Schnittfläche</translation>
    </message>
    <message>
        <source>Enclosing box</source>
        <translation>Umschließender Rahmen</translation>
    </message>
    <message>
        <source>Line between the centres</source>
        <translation>Linie zwischen den Mitten</translation>
    </message>
    <message>
        <source>Box between</source>
        <translation>Rahmen dazwischen</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Centres</source>
        <translation>Mitten</translation>
    </message>
    <message>
        <source>Arrows of the surface</source>
        <translation>Pfeile der Fläche</translation>
    </message>
    <message>
        <source>Isolines</source>
        <translation>Isolinien</translation>
    </message>
    <message>
        <source>Cross at the best place</source>
        <translation>Kreuz an der besten Stelle</translation>
    </message>
    <message>
        <source>Bar of the colours</source>
        <translation>Farbleiste</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>Wie im Fenster</translation>
    </message>
    <message>
        <source>All of the run</source>
        <translation>Der ganze Lauf</translation>
    </message>
    <message>
        <source>Goes with the boxes</source>
        <translation>Geht mit den Rahmen mit</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>by the values; or as 0:2</source>
        <translation>nach den Werten; oder etwa 0:2</translation>
    </message>
    <message>
        <source>Range of colours</source>
        <translation>Farbbereich</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>Boxes along the path</source>
        <translation>Rahmen entlang des Weges</translation>
    </message>
</context>
<context>
    <name>iou::StepChips</name>
    <message>
        <source>%1, done</source>
        <translation>%1, erledigt</translation>
    </message>
</context>
<context>
    <name>iou::StudyView</name>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Steps in</source>
        <translation>Schritte in</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>by</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Means over the cells</source>
        <translation>Mittel über die Zellen</translation>
    </message>
    <message>
        <source>Cells of the study</source>
        <translation>Zellen der Studie</translation>
    </message>
    <message>
        <source>A double click opens the simulation in the batch panel</source>
        <translation>Ein Doppelklick öffnet die Simulation im Stapel</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>nichts sonst</translation>
    </message>
    <message>
        <source>No cell is complete yet.</source>
        <translation>Noch ist keine Zelle fertig.</translation>
    </message>
    <message>
        <source>Means over all cells that share both; %1 are complete.</source>
        <translation>Mittel über alle Zellen, die beides teilen; %1 sind fertig.</translation>
    </message>
    <message>
        <source>mean of %1 cells</source>
        <translation>Mittel von %1 Zellen</translation>
    </message>
</context>
<context>
    <name>iou::SuppressCentre</name>
    <message>
        <source>Picture</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Choose a picture to show behind the boxes</source>
        <translation>Ein Foto hinter den Rahmen wählen</translation>
    </message>
    <message>
        <source>New boxes are</source>
        <translation>Neue Rahmen sind</translation>
    </message>
    <message>
        <source>What a box is that is drawn or added</source>
        <translation>Was ein gezeichneter oder hinzugefügter Rahmen ist</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>Detektion</translation>
    </message>
    <message>
        <source>Class of new boxes</source>
        <translation>Klasse neuer Rahmen</translation>
    </message>
    <message>
        <source>Add box</source>
        <translation>Rahmen hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate boxes</source>
        <translation>Rahmen verdoppeln</translation>
    </message>
    <message>
        <source>Remove boxes</source>
        <translation>Rahmen entfernen</translation>
    </message>
    <message>
        <source>Picture behind the boxes</source>
        <translation>Foto hinter den Rahmen</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>Paste boxes</source>
        <translation>Rahmen einfügen</translation>
    </message>
</context>
<context>
    <name>iou::SuppressRule</name>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>An overlap above it suppresses; one equal to it does not</source>
        <translation>Eine Überlappung darüber unterdrückt; eine gleich große nicht</translation>
    </message>
    <message>
        <source>Sigma</source>
        <translation>Sigma</translation>
    </message>
    <message>
        <source>Width of the decay; a wide one is gentle</source>
        <translation>Breite des Abfalls; ein breiter ist sanft</translation>
    </message>
    <message>
        <source>Least score</source>
        <translation>Kleinster Score</translation>
    </message>
    <message>
        <source>A score that falls below it ends its detection</source>
        <translation>Fällt ein Score darunter, endet seine Detektion</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>Exponent of the distance of the centres</source>
        <translation>Exponent des Abstands der Mittelpunkte</translation>
    </message>
    <message>
        <source>Weight a</source>
        <translation>Gewicht a</translation>
    </message>
    <message>
        <source>0 ranks by the class score p alone, 1 by the predicted IoU q alone</source>
        <translation>0 ordnet allein nach dem Klassen-Score p, 1 allein nach der vorhergesagten IoU q</translation>
    </message>
    <message>
        <source>Across classes</source>
        <translation>Über Klassen hinweg</translation>
    </message>
    <message>
        <source>Boxes suppress those of other classes too</source>
        <translation>Rahmen unterdrücken auch die anderer Klassen</translation>
    </message>
    <message>
        <source>One selection back</source>
        <translation>Eine Auswahl zurück</translation>
    </message>
    <message>
        <source>Play the selections one by one</source>
        <translation>Die Auswahlen nacheinander abspielen</translation>
    </message>
    <message>
        <source>One selection forward</source>
        <translation>Eine Auswahl weiter</translation>
    </message>
    <message>
        <source>Selections that are shown</source>
        <translation>Auswahlen, die gezeigt werden</translation>
    </message>
    <message>
        <source>%1 of %2 kept</source>
        <translation>%1 von %2 behalten</translation>
    </message>
</context>
<context>
    <name>iou::SuppressView</name>
    <message>
        <source>Step through the selections</source>
        <translation>Durch die Auswahlen gehen</translation>
    </message>
</context>
<context>
    <name>iou::SurfaceMenu</name>
    <message>
        <source>&amp;Surface</source>
        <translation>F&amp;läche</translation>
    </message>
    <message>
        <source>&amp;Three dimensions</source>
        <translation>&amp;Drei Dimensionen</translation>
    </message>
    <message>
        <source>The surface as a relief; drag to turn it, Alt+arrows too</source>
        <translation>Die Fläche als Relief; Ziehen dreht es, Alt+Pfeil auch</translation>
    </message>
    <message>
        <source>&amp;Streamlines</source>
        <translation>&amp;Stromlinien</translation>
    </message>
    <message>
        <source>The descent direction as lines instead of arrows</source>
        <translation>Die Abstiegsrichtung als Linien statt Pfeilen</translation>
    </message>
    <message>
        <source>Profile along &amp;x</source>
        <translation>Profil längs &amp;x</translation>
    </message>
    <message>
        <source>The values on a horizontal cut as a curve; a click puts the cut there</source>
        <translation>Die Werte auf einem waagerechten Schnitt als Kurve; ein Klick legt den Schnitt dorthin</translation>
    </message>
    <message>
        <source>Profile along &amp;y</source>
        <translation>Profil längs &amp;y</translation>
    </message>
    <message>
        <source>The values on a vertical cut as a curve; a click puts the cut there</source>
        <translation>Die Werte auf einem senkrechten Schnitt als Kurve; ein Klick legt den Schnitt dorthin</translation>
    </message>
    <message>
        <source>Profile through the &amp;box</source>
        <translation>Profil durch den &amp;Rahmen</translation>
    </message>
    <message>
        <source>The cut follows the box on screen</source>
        <translation>Der Schnitt folgt dem Rahmen auf dem Bildschirm</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>Far&amp;ben</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>&amp;Automatisch</translation>
    </message>
    <message>
        <source>Viridis, or diverging from zero where values have both signs</source>
        <translation>Viridis, oder von null aus auseinanderlaufend, wo Werte beide Vorzeichen haben</translation>
    </message>
    <message>
        <source>&amp;Viridis</source>
        <translation>&amp;Viridis</translation>
    </message>
    <message>
        <source>From dark blue to yellow, ever lighter</source>
        <translation>Von Dunkelblau nach Gelb, immer heller</translation>
    </message>
    <message>
        <source>&amp;Cividis</source>
        <translation>&amp;Cividis</translation>
    </message>
    <message>
        <source>Made for colour deficiencies, ever lighter</source>
        <translation>Für Farbsehschwächen gemacht, immer heller</translation>
    </message>
    <message>
        <source>&amp;Diverging</source>
        <translation>&amp;Divergierend</translation>
    </message>
    <message>
        <source>Blue and red on both sides of a light middle</source>
        <translation>Blau und Rot zu beiden Seiten einer hellen Mitte</translation>
    </message>
    <message>
        <source>Sc&amp;ale</source>
        <translation>Sk&amp;ala</translation>
    </message>
    <message>
        <source>&amp;Linear</source>
        <translation>&amp;Linear</translation>
    </message>
    <message>
        <source>Equal steps of the value, equal steps of colour</source>
        <translation>Gleiche Schritte des Werts, gleiche Schritte der Farbe</translation>
    </message>
    <message>
        <source>L&amp;ogarithmic</source>
        <translation>L&amp;ogarithmisch</translation>
    </message>
    <message>
        <source>Colours by the logarithm of the value</source>
        <translation>Farben nach dem Logarithmus des Werts</translation>
    </message>
    <message>
        <source>&amp;Clipped</source>
        <translation>&amp;Gekappt</translation>
    </message>
    <message>
        <source>Colours for the middle 96 % of the values</source>
        <translation>Farben für die mittleren 96 % der Werte</translation>
    </message>
    <message>
        <source>&amp;Range of the values</source>
        <translation>Bereich der &amp;Werte</translation>
    </message>
    <message>
        <source>Take the dragged ends of the colour bar back</source>
        <translation>Die gezogenen Enden des Farbbalkens zurücknehmen</translation>
    </message>
</context>
<context>
    <name>iou::SurfaceTools</name>
    <message>
        <source>Show the gradient field</source>
        <translation>Gradientenfeld zeigen</translation>
    </message>
    <message>
        <source>Hide the gradient field</source>
        <translation>Gradientenfeld verbergen</translation>
    </message>
    <message>
        <source>Show isolines</source>
        <translation>Höhenlinien zeigen</translation>
    </message>
    <message>
        <source>Hide isolines</source>
        <translation>Höhenlinien verbergen</translation>
    </message>
    <message>
        <source>Fit the surface</source>
        <translation>Fläche einpassen</translation>
    </message>
    <message>
        <source>Number of the box along the horizontal axis</source>
        <translation>Zahl des Rahmens längs der waagerechten Achse</translation>
    </message>
    <message>
        <source>Number of the box along the vertical axis</source>
        <translation>Zahl des Rahmens längs der senkrechten Achse</translation>
    </message>
    <message>
        <source>Shown quantity</source>
        <translation>Gezeigte Größe</translation>
    </message>
    <message>
        <source>The loss, one of its terms, or its difference to another loss</source>
        <translation>Der Loss, einer seiner Terme oder seine Differenz zu einem anderen Loss</translation>
    </message>
    <message>
        <source>minus</source>
        <translation>minus</translation>
    </message>
    <message>
        <source>Loss that is subtracted</source>
        <translation>Loss, der abgezogen wird</translation>
    </message>
    <message>
        <source>Gradient field</source>
        <translation>Gradientenfeld</translation>
    </message>
    <message>
        <source>Arrows along which what is shown falls (F); dots where it is flat</source>
        <translation>Pfeile, längs derer das Gezeigte fällt (F); Punkte, wo es flach ist</translation>
    </message>
    <message>
        <source>Isolines</source>
        <translation>Höhenlinien</translation>
    </message>
    <message>
        <source>Lines of equal value (C)</source>
        <translation>Linien gleichen Werts (C)</translation>
    </message>
    <message>
        <source>Follow the boxes</source>
        <translation>Den Rahmen folgen</translation>
    </message>
    <message>
        <source>Ranges follow the boxes; off after zooming or panning</source>
        <translation>Bereiche folgen den Rahmen; aus nach Zoomen oder Verschieben</translation>
    </message>
    <message>
        <source>More of the surface</source>
        <translation>Mehr zur Fläche</translation>
    </message>
    <message>
        <source>Colours, scale, streamlines, profile</source>
        <translation>Farben, Skala, Stromlinien, Profil</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>The difference to another loss</source>
        <translation>Die Differenz zu einem anderen Loss</translation>
    </message>
    <message>
        <source>Choose the surface&apos;s axes</source>
        <translation>Achsen der Fläche wählen</translation>
    </message>
    <message>
        <source>Choose what the surface shows</source>
        <translation>Wählen, was die Fläche zeigt</translation>
    </message>
    <message>
        <source>Choose the subtracted loss</source>
        <translation>Abgezogenen Loss wählen</translation>
    </message>
</context>
<context>
    <name>iou::SweepDialog</name>
    <message>
        <source>Take a simulation of a sweep</source>
        <translation>Eine Simulation der Studie nehmen</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Open study…</source>
        <translation>Studie ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Save as study…</source>
        <translation>Als Studie &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Copy command</source>
        <translation>Befehl &amp;kopieren</translation>
    </message>
    <message>
        <source>The line that runs this study elsewhere, to the clipboard; it is saved first</source>
        <translation>Die Zeile, die diese Studie anderswo rechnet, in die Zwischenablage; vorher wird sie gespeichert</translation>
    </message>
    <message>
        <source>For a shell</source>
        <translation>Für eine Shell</translation>
    </message>
    <message>
        <source>For Slurm</source>
        <translation>Für Slurm</translation>
    </message>
    <message>
        <source>Studies (*.json)</source>
        <translation>Studien (*.json)</translation>
    </message>
    <message>
        <source>Save the study</source>
        <translation>Studie speichern</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>Studie öffnen</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>Ordner der Ergebnisse</translation>
    </message>
    <message>
        <source>as the protocol has it</source>
        <translation>wie im Protokoll</translation>
    </message>
    <message>
        <source>Every combination of these lists is a simulation of its own. Numbers may be ranges: 0.5..0.9/5, 0.001..0.1/3log, 0..9.</source>
        <translation>Jede Kombination dieser Listen ist eine eigene Simulation. Zahlen dürfen Bereiche sein: 0.5..0.9/5, 0.001..0.1/3log, 0..9.</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Losses</translation>
    </message>
    <message>
        <source>One a line, as behind --loss: interp_iou:alpha=0.5..0.99/6</source>
        <translation>Einer je Zeile, wie hinter --loss: interp_iou:alpha=0.5..0.99/6</translation>
    </message>
    <message>
        <source>Protocols</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Names, with blanks between</source>
        <translation>Namen mit Leerzeichen dazwischen</translation>
    </message>
    <message>
        <source>Optimisers</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>With blanks between: adam momentum:momentum=0.9</source>
        <translation>Mit Leerzeichen dazwischen: adam momentum:momentum=0.9</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Schrittweiten</translation>
    </message>
    <message>
        <source>Constant step sizes</source>
        <translation>Konstante Schrittweiten</translation>
    </message>
    <message>
        <source>Steps in</source>
        <translation>Schritte in</translation>
    </message>
    <message>
        <source>xyxy, cxcywh, log and others</source>
        <translation>xyxy, cxcywh, log und andere</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps of every case</source>
        <translation>Schritte jedes Falls</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>A fair sample of so many</source>
        <translation>Eine faire Stichprobe von so vielen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>0..9 are ten</source>
        <translation>0..9 sind zehn</translation>
    </message>
    <message>
        <source>What is complete there is skipped: a study that was stopped goes on</source>
        <translation>Was dort fertig ist, wird übersprungen: eine angehaltene Studie geht weiter</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <translation>Fortschritt der Studie</translation>
    </message>
    <message>
        <source>%1 % · %2 left</source>
        <translation>%1 % · noch %2</translation>
    </message>
    <message>
        <source>%1 simulations.</source>
        <translation>%1 Simulationen.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Stop; what is complete stays in the folder</source>
        <translation>Anhalten; was fertig ist, bleibt im Ordner</translation>
    </message>
    <message>
        <source>Run what the folder lacks; the window stays free</source>
        <translation>Rechnen, was dem Ordner fehlt; das Fenster bleibt frei</translation>
    </message>
    <message>
        <source>starting …</source>
        <translation>beginnt …</translation>
    </message>
    <message>
        <source>%1 of %2 simulations are complete.</source>
        <translation>%1 von %2 Simulationen sind fertig.</translation>
    </message>
    <message>
        <source>Run goes on from here.</source>
        <translation>Starten macht von hier weiter.</translation>
    </message>
    <message>
        <source>Their table is index.csv in the folder.</source>
        <translation>Ihre Tabelle ist index.csv im Ordner.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 geöffnet</translation>
    </message>
    <message>
        <source>In the clipboard: %1</source>
        <translation>In der Zwischenablage: %1</translation>
    </message>
</context>
<context>
    <name>iou::TermInspector</name>
    <message>
        <source>Value of the loss</source>
        <translation>Wert des Loss</translation>
    </message>
    <message>
        <source>Variables of the gradient</source>
        <translation>Variablen des Gradienten</translation>
    </message>
    <message>
        <source>The variables the partials are taken by</source>
        <translation>Die Variablen, nach denen abgeleitet wird</translation>
    </message>
    <message>
        <source>Terms of the loss</source>
        <translation>Terme des Loss</translation>
    </message>
    <message>
        <source>Choose the gradient&apos;s variables</source>
        <translation>Variablen des Gradienten wählen</translation>
    </message>
    <message>
        <source>IoU %1</source>
        <translation>IoU %1</translation>
    </message>
    <message>
        <source>Remarks on the value</source>
        <translation>Bemerkungen zum Wert</translation>
    </message>
</context>
<context>
    <name>iou::TermModel</name>
    <message>
        <source>%1: the value and its gradient.</source>
        <translation>%1: der Wert und sein Gradient.</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What the box descends along: the published step, not the gradient.</source>
        <translation>Wohin der Rahmen absteigt: der veröffentlichte Schritt, nicht der Gradient.</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1
A summand of the loss.</source>
        <translation>%1
Ein Summand des Loss.</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Partial by the prediction&apos;s %1</source>
        <translation>Ableitung nach %1 der Vorhersage</translation>
    </message>
    <message>
        <source>made of</source>
        <translation>besteht aus</translation>
    </message>
    <message>
        <source>The quantities the loss is made of.</source>
        <translation>Die Größen, aus denen der Loss besteht.</translation>
    </message>
</context>
<context>
    <name>iou::TextBox</name>
    <message>
        <source>Not pasted: there is room for %L1 characters here.</source>
        <translation>Nicht eingefügt: Hier ist Platz für %L1 Zeichen.</translation>
    </message>
</context>
<context>
    <name>iou::Timeline</name>
    <message>
        <source>First step</source>
        <translation>Erster Schritt</translation>
    </message>
    <message>
        <source>Go to the first step (Home)</source>
        <translation>Zum ersten Schritt (Pos1)</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>One step back (,)</source>
        <translation>Einen Schritt zurück (,)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>Abspielen oder Pause (Leertaste)</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>Schritt vor</translation>
    </message>
    <message>
        <source>One step forward (.)</source>
        <translation>Einen Schritt vor (.)</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Letzter Schritt</translation>
    </message>
    <message>
        <source>Go to the last step (End)</source>
        <translation>Zum letzten Schritt (Ende)</translation>
    </message>
    <message>
        <source>Step of the run</source>
        <translation>Schritt des Laufs</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Step number</source>
        <translation>Schrittnummer</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Speed of the playback ([ slower, ] faster)</source>
        <translation>Tempo der Wiedergabe ([ langsamer, ] schneller)</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Start again at the end</source>
        <translation>Am Ende von vorn beginnen</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Marker at step %1</source>
        <translation>Marke bei Schritt %1</translation>
    </message>
    <message>
        <source>Drag to scrub through the run.</source>
        <translation>Ziehen fährt durch den Lauf.</translation>
    </message>
    <message>
        <source>Underlined: the box is larger than it was at first and than the ground truth.</source>
        <translation>Unterstrichen: der Rahmen ist größer als am Anfang und als die Vorgabe.</translation>
    </message>
    <message>
        <source>Ticks: another loss takes over (%1).</source>
        <translation>Striche: ein anderer Loss übernimmt (%1).</translation>
    </message>
</context>
<context>
    <name>iou::TorusCentre</name>
    <message>
        <source>Two regions on a torus</source>
        <translation>Zwei Regionen auf dem Torus</translation>
    </message>
    <message>
        <source>Tab chooses a region, arrow keys move it or its chosen corner.</source>
        <translation>Tab wählt eine Region, Pfeiltasten bewegen sie oder ihre gewählte Ecke.</translation>
    </message>
    <message>
        <source>Draw region</source>
        <translation>Region zeichnen</translation>
    </message>
    <message>
        <source>Add corner</source>
        <translation>Ecke hinzufügen</translation>
    </message>
    <message>
        <source>Remove corner</source>
        <translation>Ecke entfernen</translation>
    </message>
    <message>
        <source>Move corner</source>
        <translation>Ecke bewegen</translation>
    </message>
    <message>
        <source>Move region</source>
        <translation>Region bewegen</translation>
    </message>
    <message>
        <source>Paste region</source>
        <translation>Region einfügen</translation>
    </message>
</context>
<context>
    <name>iou::TorusPanel</name>
    <message>
        <source>IoU with wrap-around</source>
        <translation>IoU mit Umlauf</translation>
    </message>
    <message>
        <source>IoU without</source>
        <translation>IoU ohne</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>The region the tools are for</source>
        <translation>Die Region, für die die Werkzeuge sind</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Cells of a side, on which areas are counted</source>
        <translation>Zellen einer Seite, auf denen Flächen gezählt werden</translation>
    </message>
    <message>
        <source>Draw anew</source>
        <translation>Neu zeichnen</translation>
    </message>
    <message>
        <source>Click the corners of the region; a double click closes it</source>
        <translation>Klicken Sie die Ecken der Region; ein Doppelklick schließt sie</translation>
    </message>
    <message>
        <source>A turn on</source>
        <translation>Einmal herum</translation>
    </message>
    <message>
        <source>Move the region by 360 degrees of psi: nothing changes on the torus</source>
        <translation>Die Region um 360 Grad von psi bewegen: auf dem Torus ändert sich nichts</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Nach Hause</translation>
    </message>
    <message>
        <source>Bring the region back to where its middle lies in the square</source>
        <translation>Die Region dorthin zurückbringen, wo ihre Mitte im Quadrat liegt</translation>
    </message>
    <message>
        <source>%1 cells of the prediction, %2 of the truth, %3 of both</source>
        <translation>%1 Zellen der Vorhersage, %2 der Vorgabe, %3 von beiden</translation>
    </message>
</context>
<context>
    <name>iou::TorusView</name>
    <message>
        <source>Bring region home</source>
        <translation>Region nach Hause bringen</translation>
    </message>
    <message>
        <source>Move region</source>
        <translation>Region bewegen</translation>
    </message>
</context>
<context>
    <name>iou::TruthsPanel</name>
    <message>
        <source>Truth</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Number of the truth</source>
        <translation>Nummer der Vorgabe</translation>
    </message>
    <message>
        <source>Anchors</source>
        <translation>Anker</translation>
    </message>
    <message>
        <source>Positive anchors by the first setup</source>
        <translation>Positive Anker nach dem ersten Aufbau</translation>
    </message>
    <message>
        <source>Forced</source>
        <translation>Erzwungen</translation>
    </message>
    <message>
        <source>Anchors that are positive only because none fits the truth better</source>
        <translation>Anker, die nur positiv sind, weil keiner besser zur Vorgabe passt</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Bester</translation>
    </message>
    <message>
        <source>Largest overlap with any anchor</source>
        <translation>Größte Überlappung mit einem Anker</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweiter</translation>
    </message>
    <message>
        <source>Positive anchors by the second setup</source>
        <translation>Positive Anker nach dem zweiten Aufbau</translation>
    </message>
    <message>
        <source>h/w</source>
        <translation>h/w</translation>
    </message>
    <message>
        <source>Aspect of the truth</source>
        <translation>Seitenverhältnis der Vorgabe</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>top</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>In pixels</source>
        <translation>In Pixeln</translation>
    </message>
    <message>
        <source>Edit truth %1</source>
        <translation>Vorgabe %1 bearbeiten</translation>
    </message>
    <message>
        <source>Truths</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Remove truths</source>
        <translation>Vorgaben entfernen</translation>
    </message>
    <message>
        <source>By level</source>
        <translation>Je Ebene</translation>
    </message>
    <message>
        <source>Positive anchors of each level, the finest first</source>
        <translation>Positive Anker jeder Ebene, die feinste zuerst</translation>
    </message>
</context>
<context>
    <name>iou::WeightsPanel</name>
    <message>
        <source>Own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>λ and w_loc of GGIoU&apos;s Tables 3 and 4, which are the same</source>
        <translation>λ und w_loc aus Tabelle 3 und 4 von GGIoU, die gleich sind</translation>
    </message>
    <message>
        <source>Published λ and w_loc</source>
        <translation>Veröffentlichte λ und w_loc</translation>
    </message>
    <message>
        <source>Power of the overlap</source>
        <translation>Potenz der Überlappung</translation>
    </message>
    <message>
        <source>Factor of the weight</source>
        <translation>Faktor des Gewichts</translation>
    </message>
    <message>
        <source>Way to the truth</source>
        <translation>Weg zur Vorgabe</translation>
    </message>
    <message>
        <source>The paper does not say whether the overlap is of the anchor or of the prediction: the share of the way a prediction has gone; 0: of the anchor</source>
        <translation>Der Aufsatz sagt nicht, ob die Überlappung des Ankers oder der Vorhersage gemeint ist: der Anteil des Weges, den eine Vorhersage gegangen ist; 0: des Ankers</translation>
    </message>
    <message>
        <source>Keep the first loss</source>
        <translation>Ersten Loss erhalten</translation>
    </message>
    <message>
        <source>A w_loc such that the first step&apos;s loss is what it is without weights: &quot;manually adjusted&quot; (GGIoU 3.3)</source>
        <translation>Ein w_loc, mit dem der Loss des ersten Schritts ist, was er ohne Gewichte ist: „manually adjusted“ (GGIoU 3.3)</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Weight: %1</source>
        <translation>Gewicht: %1</translation>
    </message>
    <message>
        <source>Weights of the positive anchors over their IoU</source>
        <translation>Gewichte der positiven Anker über ihrer IoU</translation>
    </message>
    <message>
        <source>IoU of the anchor</source>
        <translation>IoU des Ankers</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>by IoU</source>
        <translation>nach IoU</translation>
    </message>
    <message>
        <source>by GGIoU</source>
        <translation>nach GGIoU</translation>
    </message>
    <message>
        <source>Mean weight %1 by IoU (w_loc %2), %3 by GGIoU (w_loc %4).</source>
        <translation>Mittleres Gewicht %1 nach IoU (w_loc %2), %3 nach GGIoU (w_loc %4).</translation>
    </message>
</context>
</TS>
