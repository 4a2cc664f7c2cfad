type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A field that shows what its shopper typed, with what the server had said of it overwritten, so that it stays known. */
const mark = "data-unsent";
const sent = new WeakMap<Field, string>();

/** Remembers what a form sends: what is typed after that has not been sent. */
export function noteSent(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll<Field>("input, textarea, select"))
    sent.set(field, stateOf(field));
}

/** A form without an answer keeps its key, so that pressing again does nothing twice, whatever is shown in between. */
export function keepKey(form: HTMLFormElement): void {
  form.querySelector("input[name=key], input[name=idempotencyKey]")?.setAttribute(mark, "");
}

/** After an answer the next press is another addition, with the key that the answer brought. */
export function renewKey(form: HTMLFormElement, key: string): void {
  const field = form.querySelector<HTMLInputElement>("input[name=key]");
  field?.removeAttribute(mark);
  if (field) field.value = key;
}

/**
 * Writes what the shopper typed or chose, and has not sent, into the field of the same id in the newer document, before
 * that is shown. Of the form that was answered the server's values count.
 */
export function carryUnsent(newer: Document, answered?: HTMLFormElement): void {
  for (const field of document.querySelectorAll<Field>("input, textarea, select")) {
    const wasSent = answered && field.form === answered && sent.has(field);
    const isUnsent = wasSent ? sent.get(field) !== stateOf(field) : wasChanged(field);
    const twin = isUnsent && newer.getElementById(field.id);
    if (isUnsent && field.type === "radio" && (field as HTMLInputElement).checked)
      forgetChoice(field.name, newer);
    if (twin && twin.localName === field.localName) write(field, twin as Field);
  }
}

function wasChanged(field: Field): boolean {
  if (field.hasAttribute(mark)) return true;
  if (field instanceof HTMLSelectElement)
    return [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected);
  if (isBox(field)) return field.checked !== field.defaultChecked;
  return field.type !== "file" && field.value !== field.defaultValue;
}

function stateOf(field: Field): string {
  return isBox(field) ? String(field.checked) : field.value;
}

function isBox(field: Field): field is HTMLInputElement {
  return field.type === "radio" || field.type === "checkbox";
}

/** Also the server's usual choice counts no more, even where what was chosen is gone. */
function forgetChoice(name: string, newer: Document): void {
  for (const radio of newer.querySelectorAll<HTMLInputElement>("input[type=radio]")) {
    if (radio.name !== name) continue;
    radio.removeAttribute("checked");
    radio.setAttribute(mark, "");
  }
}

function write(field: Field, twin: Field): void {
  twin.setAttribute(mark, "");
  if (twin instanceof HTMLSelectElement) {
    for (const option of twin.options) option.toggleAttribute("selected", option.value === field.value);
    // The chosen option is gone, and no other may take its place.
    if (!twin.querySelector("[selected]")) twin.prepend(new Option("", "", true));
  } else if (isBox(field)) twin.toggleAttribute("checked", field.checked && !twin.disabled);
  else if (twin instanceof HTMLTextAreaElement) twin.textContent = field.value;
  else twin.setAttribute("value", field.value);
}
