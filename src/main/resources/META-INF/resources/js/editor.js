/*
 * A text field that helps with Markdown: colours, line numbers, marks of what is wrong, find, undo. Without this file the
 * text field itself is there, and all else works with it.
 *
 * textarea[data-editor=URL of its modules]; studio.js keeps and shows what is typed: each change goes into the textarea,
 * with an "input" event. On the textarea: "studio:line" {line} leads to a line, "studio:findings" [{line, error, message}]
 * marks them, "studio:insert" {text} writes at the cursor.
 */
const text = document.querySelector("textarea[data-editor]");
const at = (file) => import(`${text.dataset.editor}/${file}.js`);

const [{ basicSetup }, { EditorView, keymap }, { EditorState }, { markdown }, { lintGutter, setDiagnostics }, { HighlightStyle, syntaxHighlighting }, { tags }] =
  await Promise.all(
    ["codemirror", "codemirror-view", "codemirror-state", "codemirror-lang-markdown", "codemirror-lint", "codemirror-language", "lezer-highlight"].map(at),
  );

// In a shadow root the library adds its styles without a style element, which our security policy refuses
const host = document.createElement("div");
host.className = "editor";
text.after(host);
const root = host.attachShadow({ mode: "open" });

// Settings between two lines of hyphens are no heading, as Markdown would have it
const frontMatter = {
  defineNodes: [{ name: "FrontMatter", block: true, style: tags.meta }],
  parseBlock: [
    {
      name: "FrontMatter",
      before: "HorizontalRule",
      parse(block, line) {
        if (block.lineStart > 0 || line.text.trimEnd() !== "---") {
          return false;
        }
        let more = block.nextLine();
        while (more && line.text.trimEnd() !== "---") {
          more = block.nextLine();
        }
        if (more) {
          block.nextLine();
        }
        block.addElement(block.elt("FrontMatter", 0, block.prevLineEnd()));
        return true;
      },
    },
  ],
};

const colours = HighlightStyle.define([
  { tag: tags.meta, color: "var(--muted)" },
  { tag: tags.heading, fontWeight: "600", color: "var(--primary)" },
  { tag: tags.strong, fontWeight: "600" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strikethrough, textDecoration: "line-through" },
  { tag: [tags.link, tags.url], color: "var(--clay)" },
  { tag: [tags.monospace, tags.quote], color: "var(--muted)" },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.list], color: "var(--clay)" },
]);

const dress = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--surface)", border: "1px solid var(--control)", borderRadius: "6px", fontSize: "0.875rem" },
  "&.cm-focused": { outline: "3px solid var(--focus)", outlineOffset: "2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6", height: "70vh", overflow: "auto" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--sunk)", color: "var(--muted)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--primary-soft)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection": { backgroundColor: "color-mix(in srgb, var(--focus) 30%, transparent)" },
  ".cm-panels, .cm-tooltip": { backgroundColor: "var(--sunk)", color: "var(--ink)", border: "1px solid var(--line)" },
  ".cm-panel input, .cm-panel button, .cm-textfield, .cm-button": { fontSize: "1rem", color: "var(--ink)", backgroundColor: "var(--surface)", backgroundImage: "none" },
});

const view = new EditorView({
  root,
  parent: root,
  state: EditorState.create({
    doc: text.value,
    extensions: [
      basicSetup,
      markdown({ extensions: [frontMatter] }),
      lintGutter(),
      syntaxHighlighting(colours),
      dress,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ tabindex: "0", "aria-label": text.labels[0].textContent, spellcheck: "true", lang: document.documentElement.lang }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) {
          text.value = update.state.doc.toString();
          text.dispatchEvent(new Event("input", { bubbles: true }));
        }
      }),
    ],
  }),
});
text.hidden = true;
text.labels[0].addEventListener("click", () => view.focus());

text.addEventListener("studio:line", (event) => {
  const line = view.state.doc.line(Math.min(Math.max(1, event.detail), view.state.doc.lines));
  view.dispatch({ selection: { anchor: line.from, head: line.to }, effects: EditorView.scrollIntoView(line.from, { y: "center" }) });
  view.focus();
});
text.addEventListener("studio:insert", (event) => {
  view.dispatch(view.state.replaceSelection(event.detail));
  view.focus();
});
// While somebody types, the editor is left alone
const QUIET = 400;
let typedAt = 0;
let waiting = 0;
host.addEventListener("keydown", () => (typedAt = performance.now()));
text.addEventListener("studio:findings", (event) => {
  clearTimeout(waiting);
  const still = QUIET - (performance.now() - typedAt);
  if (still > 0) {
    waiting = setTimeout(() => text.dispatchEvent(new CustomEvent("studio:findings", { detail: event.detail })), still);
    return;
  }
  const marks = event.detail.map(({ line, error, message }) => {
    const at = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
    return { from: at.from, to: at.to, severity: error ? "error" : "warning", message };
  });
  view.dispatch(setDiagnostics(view.state, marks.sort((one, other) => one.from - other.from)));
});
text.dispatchEvent(new Event("studio:ready"));
