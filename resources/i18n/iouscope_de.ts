<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>CanvasTool</name>
    <message>
        <source>Move prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resize prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move ground truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resize ground truth</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Loss: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box notation: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>touching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal aspect ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IoU = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ground truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>iou::AlphaTool</name>
    <message>
        <source>Interpolation coefficient</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>iou::BoxCanvas</name>
    <message>
        <source>Scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prediction and ground truth. Tab selects a box or an edge, arrow keys move it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to draw a start; let go to run from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag empty ground to move the view, wheel to zoom, double click to fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the interpolation coefficient; the tick is the smallest that makes the boxes meet. Ctrl: steps of 0.05.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: drag to move. Shift locks an axis, Ctrl snaps to the grid, digits set a number, Esc restores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: drag to resize. Shift keeps the aspect ratio, Alt the centre, Ctrl snaps, digits set a number, Esc restores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge ground truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpolation coefficient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, left edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, top edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, right edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, bottom edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>centre %1, %2; size %3 by %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>iou::BoxPanel</name>
    <message>
        <source>Prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notation of the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the four numbers are meant, here and when a box is pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box notation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four numbers from the clipboard, in the notation above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The four numbers to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>iou::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command, a loss, a setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>iou::CurvePlot</name>
    <message>
        <source>Curves of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click or drag to move the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IoU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enlargement δ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>iou::ExplorerModel</name>
    <message>
        <source>Run from here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>iou::KeySheet</name>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next box, then its edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nudge by one unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+arrows, Ctrl+arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten units, a tenth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 8, then arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one corner or edge, clockwise from the top left; 0: the box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift while dragging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aspect ratio kept, or one axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt while dragging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resize about the centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl while dragging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snap to the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits while dragging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set the number exactly; Tab: the next one, Enter: done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click and drag the prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draw a start and run from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc while dragging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put everything back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom at the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle button, Space+drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>iou::LossChooser</name>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>iou::LossPanel</name>
    <message>
        <source>A metric: runs climb it instead of descending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A direction: the published step is not the gradient of the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loss: runs descend along its gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>iou::LossSurfacePlot</name>
    <message>
        <source>Start here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the point of the surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pan the surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom the surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2   %3 %4   %5 %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the box along the horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the box along the vertical axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss or one of its terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows along which what is shown falls (F); dots where it is flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of equal value (C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours by the logarithm of the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranges follow the boxes; off after zooming or panning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ highest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ lowest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▨ undefined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surface of %1 over %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the surface&apos;s axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the surface shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the gradient field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the gradient field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show isolines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide isolines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear colours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>iou::LossTable</name>
    <message>
        <source>All losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>iou::LossTableModel</name>
    <message>
        <source>flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the gradient, or of the published step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value at the boxes on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>metric: is climbed; direction: its step is not the gradient; flat: nothing pulls the box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a row to choose the loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partial by the prediction&apos;s %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>iou::MainWindow</name>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a box or one of its handles. F1 lists every key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panels of this session cannot be arranged as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from the default session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a session file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this session under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scene as a picture to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;session text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything the picture depends on, as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four numbers in the chosen notation for the selected box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Gradient arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descent direction on the edges of the prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient &amp;field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows of the descent direction on the surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of equal value on the surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G&amp;rid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid and rulers of the scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Intersection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill what the boxes share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Enclosing box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest box around both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre &amp;distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line between the centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&amp;nterpolated box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box between both, with its coefficient as a handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &amp;path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centres of the run in the scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;umbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value and IoU in the corner of the scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit &amp;boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show both boxes with a margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge the scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See more of the scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge the interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink the interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interface at its usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the panel &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All panels in their usual places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark on white, for projectors and print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light on black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Other theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change between light and dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Swap boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange prediction and ground truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default &amp;boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two boxes of a new session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surface ranges &amp;follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the surface&apos;s ranges around the boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;nap to the other box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edges, centres, sizes and round IoU values draw a dragged box lightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Nudge by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of one arrow key press</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descend from the box on screen, and play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the run that is being computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Live run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again on every change of boxes, loss or settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step &amp;forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;irst step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ast step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play back&amp;wards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backwards; again: faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play f&amp;orwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forwards; again: faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slo&amp;wer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half the speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fas&amp;ter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twice the speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Marker here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set or remove a marker at this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next marker of the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loo&amp;p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every key and mouse gesture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command, a loss or a setting by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About iouscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scene is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is in the clipboard, as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About iouscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;iouscope %1&lt;/h3&gt;&lt;p&gt;Bounding-box regression losses, live: drag two boxes and see value, gradient, surface and regression change.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>iou::ParameterForm</name>
    <message>
        <source>%1
%2 to %3, default %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>iou::RunPanel</name>
    <message>
        <source>Step size; the learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run ends after this many steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variables the optimiser moves; the same loss takes other ways in other variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step × (2 − IoU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer steps for worse boxes, as in the DIoU simulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop when IoU reaches this; 0 is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop when a step by (cx, cy, w, h) is shorter; 0 is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop when a number of the box exceeds this; 0 is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run on every change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path follows while you drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a run at the box on screen (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IoU reaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box beyond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the variables of the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step factor 2 − IoU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop at an IoU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop at small steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop at divergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps, IoU %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run of this pair yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>iou::SessionFiles</name>
    <message>
        <source>iouscope sessions (*%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to this session?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iouscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>iou::TermInspector</name>
    <message>
        <source>Value of the loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables of the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variables the partials are taken by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms of the loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the gradient&apos;s variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IoU %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>iou::TermModel</name>
    <message>
        <source>%1: the value and its gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the box descends along: the published step, not the gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
A summand of the loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partial by the prediction&apos;s %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>iou::Timeline</name>
    <message>
        <source>First step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the first step (Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back (,)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step forward (.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the last step (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to scrub through the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of the playback ([ slower, ] faster)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marker at step %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
