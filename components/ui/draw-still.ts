import { Fragment, isValidElement, type ReactNode } from "react";

/**
 * The HTML of elements that only the server draws, letter for letter what React would write for them (its own renderer
 * cannot be asked from within a page). Throws at what needs a browser (a handler, a hook, a client half) or what it does
 * not know, so that nothing is left out silently.
 */
export function drawStill(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node !== "object") return harmless(String(node));
  if (Array.isArray(node)) return node.map(drawStill).join("");
  if (!isValidElement<Properties>(node)) throw new Error("Only elements and texts can be drawn still.");
  const { type, props } = node;
  if (type === Fragment) return drawStill(props.children);
  if (typeof type === "string") return drawElement(type, props);
  if (typeof type !== "function") throw new Error("Only plain components can be drawn still.");
  return drawStill((type as (props: Properties) => ReactNode)(props));
}

type Properties = Record<string, unknown> & { children?: ReactNode };

function drawElement(element: string, properties: Properties): string {
  const { children, dangerouslySetInnerHTML, ...attributes } = inOrder(element, properties);
  const written = Object.entries(attributes).map(([name, value]) => drawAttribute(name, value));
  const start = `<${element}${written.join("")}`;
  if (empty.has(element)) return `${start}/>`;
  const inner = dangerouslySetInnerHTML as { __html: string } | undefined;
  return `${start}>${inner ? inner.__html : drawStill(children)}</${element}>`;
}

/** React writes last what a field begins with, which is its value in HTML, and where a form goes. */
function inOrder(element: string, properties: Properties): Properties {
  if (element === "input") {
    const { name, defaultChecked, value, defaultValue, ...others } = properties;
    return { ...others, name, checked: defaultChecked, value: value ?? defaultValue };
  }
  if (element === "form") {
    const { action, encType, method, ...others } = properties;
    return { ...others, action, encType, method };
  }
  return properties;
}

function drawAttribute(name: string, value: unknown): string {
  if (value === undefined || value === null) return "";
  const written = names[name] ?? name;
  if (typeof value === "string" || typeof value === "number")
    return ` ${written}="${harmless(String(value))}"`;
  if (typeof value === "boolean" && flags.has(name)) return value ? ` ${written}=""` : "";
  if (typeof value === "boolean" && /^(aria|data)-/.test(name)) return ` ${written}="${value}"`;
  throw new Error(`The attribute ${name} cannot be drawn still.`);
}

const empty = new Set(["br", "hr", "img", "input"]);
const flags = new Set(["checked", "disabled", "hidden", "noValidate", "open", "required"]);
const names: Record<string, string> = {
  className: "class",
  htmlFor: "for",
  tabIndex: "tabindex",
  strokeWidth: "stroke-width",
  strokeLinecap: "stroke-linecap",
  strokeLinejoin: "stroke-linejoin",
  strokeDasharray: "stroke-dasharray",
};

const unsafe = /["'&<>]/g;
const escapes: Record<string, string> = {
  '"': "&quot;",
  "'": "&#x27;",
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
};

function harmless(text: string): string {
  return text.replace(unsafe, (letter) => escapes[letter] ?? "");
}
