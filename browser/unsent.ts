type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A field that shows what its shopper typed, with what the server had said of it overwritten, so that it stays known. */
const mark = "data-unsent";
const sent = new WeakMap<Field, string>();

/** Remembers what a form sends: what is typed after that has not been sent. */
export function noteSent(form: HTMLFormElement): void {
  for (const field of fieldsOf(form)) sent.set(field, stateOf(field));
}

/** A form without an answer keeps its key, so that pressing again does nothing twice, whatever is shown in between. */
export function keepKey(form: HTMLFormElement): void {
  form.querySelector("input[name=key], input[name=idempotencyKey]")?.setAttribute(mark, "");
}

/**
 * Writes what the shopper typed or chose, and has not sent, into the newer document before it is shown. Of the form that
 * was answered the server's values count. Returns what is left to do once the document is shown.
 */
export function carryUnsent(newer: Document, answered?: HTMLFormElement): () => void {
  const unchosen: HTMLSelectElement[] = [];
  for (const field of document.querySelectorAll<Field>("input, textarea, select")) {
    const wasSent = answered && field.form === answered && sent.has(field);
    const isUnsent = wasSent ? sent.get(field) !== stateOf(field) : wasChanged(field);
    if (!isUnsent) continue;
    if (field.type === "radio") carryChoice(field, newer);
    else {
      const twin = findTwin(field, newer);
      twin?.setAttribute(mark, "");
      if (twin && !write(field, twin)) unchosen.push(field as HTMLSelectElement);
    }
  }
  // HTML has no way to say that nothing is chosen.
  return () => {
    for (const select of unchosen) select.selectedIndex = -1;
  };
}

function wasChanged(field: Field): boolean {
  if (field.hasAttribute(mark)) return true;
  if (field instanceof HTMLSelectElement) return field.selectedIndex !== usualIndex(field);
  if (isBox(field)) return (field as HTMLInputElement).checked !== (field as HTMLInputElement).defaultChecked;
  return field.type !== "file" && field.value !== field.defaultValue;
}

function usualIndex({ options }: HTMLSelectElement): number {
  const index = [...options].findIndex((option) => option.defaultSelected);
  return Math.max(0, index);
}

function stateOf(field: Field): string {
  return isBox(field) ? String((field as HTMLInputElement).checked) : field.value;
}

function isBox({ type }: Field): boolean {
  return type === "radio" || type === "checkbox";
}

/** False when the chosen option is gone: no other may take its place. */
function write(field: Field, twin: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    const options = [...(twin as HTMLSelectElement).options];
    for (const option of options) option.toggleAttribute("selected", option.value === field.value);
    return options.some((option) => option.hasAttribute("selected"));
  }
  if (isBox(field)) twin.toggleAttribute("checked", (field as HTMLInputElement).checked);
  else if (field instanceof HTMLTextAreaElement) twin.textContent = field.value;
  else twin.setAttribute("value", field.value);
  return true;
}

/** The option of the same value is chosen; when it is gone, or can no longer be chosen, none is. */
function carryChoice(radio: Field, newer: Document): void {
  const chosen = radiosLike(radio, radio.form, document).find((option) => option.checked);
  for (const option of radiosLike(radio, findTwinForm(radio.form, newer), newer)) {
    option.toggleAttribute("checked", option.value === chosen?.value && !option.disabled);
    option.setAttribute(mark, "");
  }
}

function radiosLike({ name }: Field, form: HTMLFormElement | null, page: Document): HTMLInputElement[] {
  return [...page.querySelectorAll<HTMLInputElement>("input[type=radio]")].filter(
    (radio) => radio.name === name && radio.form === form,
  );
}

/** The same field in the newer document: by its id, else by its name in the same form. */
function findTwin(field: Field, newer: Document): Field | undefined {
  const isAlike = (other: Element | null): other is Field =>
    other?.localName === field.localName && (other as Field).type === field.type;
  const byId = field.id ? newer.getElementById(field.id) : null;
  if (isAlike(byId)) return byId;
  const form = findTwinForm(field.form, newer);
  return fieldsOf(form).find(
    (other) =>
      isAlike(other) &&
      field.name &&
      other.name === field.name &&
      (!isBox(field) || other.value === field.value),
  );
}

/** By its id, else by a field that has the same id, else by its address if no other form has it. */
function findTwinForm(form: HTMLFormElement | null, newer: Document): HTMLFormElement | null {
  if (!form) return null;
  const id = form.getAttribute("id");
  if (id) return newer.querySelector<HTMLFormElement>(`form[id="${CSS.escape(id)}"]`);
  for (const { id } of fieldsOf(form)) {
    const owner = id && (newer.getElementById(id) as Field | null)?.form;
    if (owner) return owner;
  }
  const address = form.getAttribute("action");
  const alike = [...newer.forms].filter((other) => other.getAttribute("action") === address);
  return (alike.length === 1 && alike[0]) || null;
}

function fieldsOf(form: HTMLFormElement | null): Field[] {
  return [...(form?.elements ?? [])].filter((element) =>
    /^(input|textarea|select)$/.test(element.localName),
  ) as Field[];
}
