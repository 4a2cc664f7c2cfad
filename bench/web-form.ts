/** A form as a browser without scripts reads it from React's HTML. Only what the shop's own forms use. */
export type WebForm = {
  /** Where it is posted to. */
  action: string;
  fields: WebField[];
  /** In the order of the page; what a browser would send if nobody touched anything. */
  untouched: [name: string, value: string][];
};

type WebField = { name: string; type: string; value: string; isOn: boolean };

/** The forms that post, in the order of the page. */
export function readForms(html: string): WebForm[] {
  const posting = /<form\b([^>]*\bmethod="post"[^>]*)>(.*?)<\/form>/gis;
  return [...html.matchAll(posting)].map(([, tag = "", inside = ""]) => {
    const fields = [...readInputs(inside), ...readSelects(inside)];
    const action = attribute(tag, "action") ?? "";
    return {
      action,
      fields,
      untouched: fields.filter(({ isOn }) => isOn).map(({ name, value }) => [name, value]),
    };
  });
}

/** The form that is posted to this address. */
export function findForm(html: string, action: string): WebForm | undefined {
  return readForms(html).find((form) => form.action === action);
}

/** Sets fields of the form, as typing and choosing would; a name that the form does not have is a mistake. */
export function fillForm(form: WebForm, values: Record<string, string>): [name: string, value: string][] {
  const unknown = Object.keys(values).find((name) => !form.fields.some((field) => field.name === name));
  if (unknown) throw new Error(`The form has no field "${unknown}".`);
  const untouched = form.untouched.filter(([name]) => !(name in values));
  return [...untouched, ...Object.entries(values)];
}

function readInputs(html: string): WebField[] {
  return [...html.matchAll(/<input\b([^>]*)>/g)].flatMap(([, tag = ""]) => {
    const name = attribute(tag, "name");
    if (name === undefined || /\sdisabled=""/.test(tag)) return [];
    const type = attribute(tag, "type") ?? "text";
    const isOn = !["radio", "checkbox"].includes(type) || /\schecked=""/.test(tag);
    return [{ name, type, value: attribute(tag, "value") ?? "", isOn }];
  });
}

function readSelects(html: string): WebField[] {
  return [...html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].flatMap(([, tag = "", inside = ""]) => {
    const name = attribute(tag, "name");
    const options = [...inside.matchAll(/<option\b([^>]*)>([^<]*)/g)];
    const chosen = options.find(([, option = ""]) => /\sselected=""/.test(option)) ?? options[0];
    if (name === undefined || !chosen) return [];
    const value = attribute(chosen[1] ?? "", "value") ?? unescapeHtml(chosen[2] ?? "");
    return [{ name, type: "select", value, isOn: true }];
  });
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescapeHtml(value);
}

const entities: Record<string, string> = { quot: '"', "#x27": "'", lt: "<", gt: ">", amp: "&" };

function unescapeHtml(text: string): string {
  return text.replace(/&(quot|#x27|lt|gt|amp);/g, (_, entity: string) => entities[entity] ?? "");
}
