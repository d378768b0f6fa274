/** The days the slider stops at, from the first to the last date of the graph: by day, week or month, as the span asks. */
class Calendar {
  /** The longest spans, in days, that go by day and by week. */
  static BY_DAY = 120;
  static BY_WEEK = 1100;

  constructor(graph) {
    const days = graph.edges.flatMap((edge) => edge.history.map((step) => step.date)).sort();
    this.starts = graph.edges.filter((edge) => edge.history.length).map((edge) => edge.history[0].date);
    [this.first, this.last] = [days[0] ?? null, days.at(-1) ?? null];
    this.ticks = days.length ? Calendar.between(this.first, this.last) : [];
  }

  /** Days from the first to the last, both among them. */
  static between(first, last) {
    const span = (Date.parse(last) - Date.parse(first)) / 86_400_000;
    const next = span <= Calendar.BY_DAY ? (day) => addDays(day, 1) : span <= Calendar.BY_WEEK ? (day) => addDays(day, 7) : Calendar.nextMonthEnd;
    const ticks = [];
    for (let day = first; day < last; day = next(day)) ticks.push(day);
    return [...ticks, last];
  }

  static nextMonthEnd(day) {
    const [year, month] = addDays(day, 1).split("-").map(Number);
    return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  }

  holds(day) {
    return this.first !== null && isDay(day) && this.first <= day && day <= this.last;
  }

  /** The place of the first tick that is not before a day. */
  place(day) {
    const at = this.ticks.findIndex((tick) => tick >= day);
    return at < 0 ? this.ticks.length : at;
  }

  /** Each month of the span: its places on the slider, and how many edges were first told in it. */
  months() {
    const counts = new Map();
    for (const day of this.starts) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1);
    const months = [];
    for (let month = this.first.slice(0, 7); month <= this.last.slice(0, 7); month = Calendar.nextMonth(month)) {
      const next = `${Calendar.nextMonth(month)}-01`;
      months.push({ month, from: this.place(`${month}-01`), to: this.place(next), count: counts.get(month) ?? 0 });
    }
    return months;
  }

  static nextMonth(month) {
    const [year, number] = month.split("-").map(Number);
    return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
  }
}
