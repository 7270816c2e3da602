/** What a client has to know to reach a server, out of /.well-known/suaka.json. */
export interface ServerDescription {
  readonly dcId: number;
  readonly host: string;
  readonly port: number;
  /** PKCS#1 PEM. */
  readonly rsaPublicKey: string;
  /** The 64-bit fingerprint, big-endian, in hex. */
  readonly rsaFingerprint: string;
  readonly layers: readonly number[];
}

interface Document {
  readonly dcId: number;
  readonly dcs: readonly { readonly id: number; readonly host: string; readonly port: number }[];
  readonly rsaPublicKey: string;
  readonly rsaFingerprint: string;
  readonly layers: readonly number[];
}

/** Asks a running server who it is. */
export const readDescription = async (url: string): Promise<ServerDescription> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const { dcId, dcs, rsaPublicKey, rsaFingerprint, layers } = (await response.json()) as Document;
  const own = dcs.find(({ id }) => id === dcId);
  if (own === undefined) throw new Error(`${url} does not list its own DC ${dcId}`);
  return { dcId, host: own.host, port: own.port, rsaPublicKey, rsaFingerprint, layers };
};
