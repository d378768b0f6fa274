/** Lists for the panel: how the status of a relation changed, and the evidence for it. */
class Claims {
  constructor(words) {
    this.words = words;
  }

  status(status) {
    const tone = isNegative(status) ? "negative" : dashOf(status) ? "open" : "settled";
    return element("span", { className: `status ${tone}`, text: this.words.value(String(status)) });
  }

  /** Every step of a relation, the oldest first, each with the row that told it. */
  history(edge, date) {
    const steps = edge.history.map((step) => {
      const told = Claims.told(edge, step);
      const place = told ? [told.report, this.words.say("line", told.line)].join(" · ") : "";
      const row = element("li", {
        children: [element("time", { text: step.date, datetime: step.date }), this.status(step.status), element("span", { className: "place", text: place })],
      });
      if (date && step.date > date) row.classList.add("later");
      if (date && step === stepOn(edge, date)) row.setAttribute("aria-current", "date");
      return row;
    });
    return element("ol", { className: "history", children: steps });
  }

  /** The same in one line: what it came from and to. One step alone says no more than its status does. */
  course(edge, date) {
    const steps = date ? edge.history.filter((step) => step.date <= date) : edge.history;
    if (steps.length < 2) return null;
    const parts = steps.flatMap((step) => [
      element("span", { className: "arrow", text: "→", "aria-hidden": "true" }),
      element("span", { children: [element("time", { text: step.date.slice(0, 7), datetime: step.date }), " ", this.words.value(step.status)] }),
    ]);
    return element("div", { className: "course", children: parts.slice(1) });
  }

  /** The piece of evidence that brought a step: of its day, and of its status if there is one. */
  static told(edge, step) {
    const ofDay = edge.evidence.filter((each) => each.seen === step.date);
    return ofDay.find((each) => each.status === step.status) ?? ofDay[0] ?? null;
  }

  evidenceRow({ edge, date, status, text, report, table, line, origin }) {
    const about = `${edge.source.name} ${this.words.caption(edge.type)} ${edge.target.name}`;
    const head = [element("time", { text: date, datetime: date }), element("span", { className: "about", text: about })];
    if (status) head.push(this.status(status));
    const place = [report, table, this.words.say("line", line), this.words.value(origin)].filter(Boolean).join(" · ");
    return element("li", {
      children: [element("div", { className: "row", children: head }), element("p", { text }), element("p", { className: "place", text: place })],
    });
  }
}
