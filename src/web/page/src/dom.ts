// Elements from values. Text only ever becomes text nodes: whatever an article says, it stays text.

type Child = Node | string | number | null | undefined | false;
type Children = Child | Children[];
type Properties = Record<string, string | number | boolean | null | undefined | ((event: never) => void)>;

function fill(element: Element, properties: Properties, children: Children[]): void {
    for (const [name, value] of Object.entries(properties)) {
        if (typeof value === "function") {
            element.addEventListener(name.slice(2), value as EventListener);
        } else if (value === true) {
            element.setAttribute(name, "");
        } else if (value !== false && value !== null && value !== undefined) {
            element.setAttribute(name, String(value));
        }
    }
    const add = (child: Children): void => {
        if (Array.isArray(child)) {
            child.forEach(add);
        } else if (child !== null && child !== undefined && child !== false) {
            element.append(child instanceof Node ? child : String(child));
        }
    };
    children.forEach(add);
}

/** A property that is a function listens: onclick, oninput; true is an attribute without a value. */
export function h<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties: Properties = {},
    ...children: Children[]): HTMLElementTagNameMap[Tag] {
    const element = document.createElement(tag);
    fill(element, properties, children);
    return element;
}

export function svg<Tag extends keyof SVGElementTagNameMap>(tag: Tag, properties: Properties = {},
    ...children: Children[]): SVGElementTagNameMap[Tag] {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    fill(element, properties, children);
    return element;
}

/** A text of unknown direction, which does not disturb its surroundings. */
export const isolated = (text: string, properties: Properties = {}): HTMLElement => h("bdi", properties, text);

export const replace = (element: Element, ...children: Children[]): void => {
    element.replaceChildren();
    fill(element, {}, children);
};

/** For places that know no elements (a canvas, an attribute): controls of direction would act beyond the text. */
export const plain = (text: string): string =>
    text.replace(/[\u0000-\u001f\u007f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, " ").trim();

/** Only web addresses become links. */
export const webAddress = (url: string | null): string | null =>
    url !== null && /^https?:\/\//i.test(url) ? url : null;
