// The rows of a whole list between two days. Loaded when it is asked for.

export function offerDates(button: HTMLElement): void {
  const [from, to] = [field("From"), field("to")];
  const place = document.createElement("span");
  place.className = "dates";
  place.append(from.parentElement!, to.parentElement!);
  button.replaceWith(place);
  from.focus();
  place.addEventListener("input", () => {
    for (const row of document.querySelectorAll<HTMLElement>(".rows > li")) {
      const published = beginning(row.querySelector("time")?.dateTime ?? "");
      const isWithin = published >= from.value && (!to.value || published <= to.value);
      row.hidden = (from.value !== "" || to.value !== "") && (!published || !isWithin);
    }
  });
}

/** A date that is known in part counts as its first day. */
const beginning = (date: string): string => date && date + "-01-01".slice(date.length - 4);

function field(text: string): HTMLInputElement {
  const [label, input] = [document.createElement("label"), document.createElement("input")];
  input.type = "date";
  label.append(`${text} `, input);
  return input;
}
