import {
  type BaseBlock,
  Constructed,
  fromBER,
  GeneralizedTime,
  Integer,
  ObjectIdentifier,
  OctetString,
  UTCTime,
} from 'asn1js';

/** One element of an ASN.1 structure. */
export type Element = BaseBlock;

/** The bytes are not the structure that was expected. */
export class NotDer extends Error {
  override name = 'NotDer';
}

/** Reads one whole structure. Throws `NotDer` when it is broken, or when bytes follow it. */
export function readDer(bytes: Uint8Array<ArrayBuffer>): Element {
  const { result, offset } = parse(bytes);
  if (offset === -1 || result.error) throw new NotDer(result.error || 'Not an ASN.1 structure');
  if (offset !== bytes.length) throw new NotDer('Bytes follow the structure');
  return result;
}

function parse(bytes: Uint8Array<ArrayBuffer>): ReturnType<typeof fromBER> {
  try {
    return fromBER(bytes);
  } catch (error) {
    // asn1js reports most faults, and throws the others: a time that is none, for one.
    throw new NotDer('Not an ASN.1 structure', { cause: error });
  }
}

/** The elements inside a SEQUENCE, a SET or a tagged element; none inside a plain value. */
export function childrenOf(element: Element): Element[] {
  return element instanceof Constructed ? element.valueBlock.value : [];
}

/** The element at a place. Throws `NotDer` when there is none. */
export function childAt(element: Element, index: number): Element {
  const child = childrenOf(element)[index];
  if (!child) throw new NotDer(`An element lacks its part ${index}`);
  return child;
}

/** The element inside that bears the context tag [tag], if there is one. */
export function taggedChild(element: Element, tag: number): Element | undefined {
  return childrenOf(element).find((child) => isTagged(child, tag));
}

/** Whether an element bears the context tag [tag]. */
export function isTagged(element: Element, tag: number): boolean {
  return element.idBlock.tagClass === 3 && element.idBlock.tagNumber === tag;
}

/** An element's own bytes, as they came. */
export function bytesOf(element: Element): Uint8Array<ArrayBuffer> {
  return new Uint8Array(element.valueBeforeDecodeView);
}

/** The bytes that an OCTET STRING, a BIT STRING or a plainly tagged value holds. */
export function contentOf(element: Element): Uint8Array<ArrayBuffer> {
  if (element instanceof OctetString) return new Uint8Array(element.getValue());
  const block: unknown = element.valueBlock;
  const holds = typeof block === 'object' && block !== null && 'valueHexView' in block;
  if (!holds || !(block.valueHexView instanceof Uint8Array)) throw new NotDer('Not a byte string');
  return new Uint8Array(block.valueHexView);
}

/** An object identifier in dotted form. Throws `NotDer` when the element is none. */
export function oidOf(element: Element): string {
  if (!(element instanceof ObjectIdentifier)) throw new NotDer('Not an object identifier');
  return element.getValue();
}

/** Whole number of an INTEGER. Throws `NotDer` when the element is none. */
export function integerOf(element: Element): bigint {
  if (!(element instanceof Integer)) throw new NotDer('Not an integer');
  return element.toBigInt();
}

/** The instant of a UTCTime or a GeneralizedTime. Throws `NotDer` when the element is neither. */
export function instantOf(element: Element): Date {
  const isTime = element instanceof UTCTime || element instanceof GeneralizedTime;
  const date = isTime ? element.toDate() : null;
  if (!date || Number.isNaN(date.getTime())) throw new NotDer('Not a time');
  return date;
}
