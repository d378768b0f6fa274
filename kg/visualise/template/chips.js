/** Over the picture: that only a neighbourhood is shown, and how many nodes are hidden, each with the way back. */
class Chips {
  constructor(container, words, listener) {
    Object.assign(this, { container, words, listener });
  }

  render({ focus, away }) {
    replaceParts(this.container, [...(focus ? [this.focusChip(focus)] : []), ...(away.size ? [this.awayChip(away)] : [])]);
  }

  focusChip({ node, depth }) {
    const { words, listener } = this;
    const steps = [1, 2].map((each) => element("button", {
      type: "button", text: String(each), "aria-pressed": String(each === depth), "aria-label": words.say("depthOf", each), onclick: () => listener.focusOn(node, each),
    }));
    const name = element("span", { className: "name", text: node.name });
    const back = element("button", { type: "button", className: "back", text: words.say("wholeGraph"), onclick: () => listener.unfocus() });
    return element("div", {
      className: "chip", role: "group", "aria-label": words.say("onlyAround"),
      children: [element("span", { className: "soft", text: words.say("onlyAround") }), name, element("span", { className: "steps", children: [element("span", { className: "soft", text: words.say("depth") }), ...steps] }), back],
    });
  }

  awayChip(away) {
    const { words, listener } = this;
    const names = [...away].map((node) => node.name).join("\n");
    const back = element("button", { type: "button", className: "back", title: names.slice(0, 600), text: words.say("showHidden", away.size), onclick: () => listener.bringBack() });
    return element("div", { className: "chip", children: [back] });
  }
}
