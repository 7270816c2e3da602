/** One acknowledged message: where it stands in both boxes. A line of the journal. */
export interface Acknowledgement {
  readonly boxes: readonly [number, number];
  readonly ids: readonly [number, number];
}

export const encodeAcknowledgement = (value: Acknowledgement): string => `${JSON.stringify(value)}\n`;

export const decodeAcknowledgement = (line: Buffer): Acknowledgement => JSON.parse(line.toString()) as Acknowledgement;
