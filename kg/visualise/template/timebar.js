/** The slider over the dates of the graph, with a button that plays them, and what was new in each month above it. */
class TimeBar {
  /** Milliseconds for the whole span, and the longest stay on one day. */
  static SPAN = 16_000;
  static LONGEST = 900;
  static HEIGHT = 30;

  constructor(calendar, container, words, listener) {
    Object.assign(this, { calendar, container, words, listener, timer: null });
    this.ticks = calendar.ticks;
    container.hidden = this.ticks.length < 2;
    if (container.hidden) return;
    this.play = element("button", { type: "button", id: "play-button", onclick: () => this.toggle() });
    this.slider = element("input", { type: "range", id: "date-slider", min: "0", max: String(this.ticks.length), step: "1" });
    this.shown = element("output", { id: "date-shown", for: "date-slider" });
    this.whole = element("button", { type: "button", id: "all-dates-button", onclick: () => { this.stop(); listener.travel(null); } });
    this.bars = this.drawBars();
    container.replaceChildren(this.play, element("div", { className: "track", children: [this.bars, this.slider, this.drawScale()] }), this.shown, this.whole);
    this.slider.addEventListener("input", () => { this.stop(); listener.travel(this.dayAt(Number(this.slider.value))); });
    this.slider.addEventListener("keydown", (event) => this.press(event));
    this.slider.addEventListener("pointerdown", () => this.stop());
  }

  /** The day at a place of the slider; the last place is all dates. */
  dayAt(place) {
    return this.ticks[place] ?? null;
  }

  press(event) {
    if (/^(Arrow|Page|Home|End)/.test(event.key)) this.stop();
    if (event.key !== " ") return;
    event.preventDefault();
    this.toggle();
  }

  get playing() {
    return this.timer !== null;
  }

  toggle() {
    if (this.playing) this.stop();
    else this.start();
  }

  /** Play from the day shown, or from the first. Who wants less motion gets fewer, longer steps. */
  start() {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const stride = still ? Math.ceil((this.ticks.length * TimeBar.LONGEST) / TimeBar.SPAN) : 1;
    const stay = Math.min(TimeBar.LONGEST, (TimeBar.SPAN / this.ticks.length) * stride);
    const shown = Number(this.slider.value);
    let place = shown >= this.ticks.length - 1 ? 0 : shown;
    this.timer = setInterval(() => {
      // From the last day on to all dates, which is where it rests.
      place = place < this.ticks.length - 1 ? Math.min(place + stride, this.ticks.length - 1) : this.ticks.length;
      if (place === this.ticks.length) this.stop();
      this.listener.travel(this.dayAt(place));
    }, stay);
    this.listener.travel(this.dayAt(place));
  }

  stop() {
    if (!this.playing) return;
    clearInterval(this.timer);
    this.timer = null;
    this.listener.rest();
  }

  update(date) {
    if (this.container.hidden) return;
    const { words } = this;
    const text = date ?? words.say("allDates");
    const place = date ? this.calendar.place(date) : this.ticks.length;
    if (Number(this.slider.value) !== place) this.slider.value = String(place);
    this.slider.setAttribute("aria-valuetext", text);
    this.slider.setAttribute("aria-label", words.say("date"));
    this.container.setAttribute("aria-label", words.say("date"));
    this.shown.textContent = text;
    this.shown.classList.toggle("dated", date !== null);
    dress(this.play, this.playing ? "pause" : "play", words.say(this.playing ? "pause" : "play"));
    dress(this.whole, "close", words.say("allDates"));
    this.whole.disabled = date === null;
    for (const bar of this.bars.querySelectorAll("rect")) bar.classList.toggle("later", Number(bar.dataset.from) > place);
  }

  /** The first days of months or years under the slider, as many as have room. */
  drawScale() {
    const months = this.calendar.months().slice(1);
    const stride = [1, 2, 3, 6, 12].find((each) => months.length / each <= 10) ?? 24;
    const marks = months.filter(({ month }) => (Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1) % stride === 0);
    return element("div", {
      className: "scale", "aria-hidden": "true",
      children: marks.map(({ month, from }) => {
        const mark = element("span", { text: month });
        mark.style.left = `${(100 * from) / this.ticks.length}%`;
        return mark;
      }),
    });
  }

  /** A bar per month, as high as the number of relations first told in it. */
  drawBars() {
    const months = this.calendar.months();
    const most = Math.max(...months.map(({ count }) => count));
    const bars = months.map(({ month, from, to, count }) => {
      const height = count ? Math.max(1.5, (count / most) * TimeBar.HEIGHT) : 0;
      const width = Math.max(0.2, to - from) * 0.86;
      const bar = shape("rect", { x: from, y: TimeBar.HEIGHT - height, width, height, "data-from": from });
      const words = shape("title", {});
      words.textContent = `${month}: ${count}`;
      bar.append(words);
      return bar;
    });
    const picture = shape("svg", {
      class: "bars", viewBox: `0 0 ${this.ticks.length} ${TimeBar.HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true",
    });
    picture.append(...bars);
    return picture;
  }
}
