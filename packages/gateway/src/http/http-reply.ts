import type { ServerResponse } from 'node:http';

const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };

/** The answer to one POST of a packet, given once or not at all. */
export class HttpReply {
  private readonly response: ServerResponse;

  constructor(response: ServerResponse) {
    this.response = response;
  }

  get isOpen(): boolean {
    return !this.response.writableEnded && !this.response.destroyed;
  }

  /** Calls `run` where the client goes away before it was answered. */
  onGone(run: () => void): void {
    this.response.once('close', run);
  }

  packet(packet: Uint8Array): void {
    if (!this.isOpen) return;
    this.response.writeHead(200, {
      ...headers,
      'Content-Type': 'application/octet-stream',
      'Content-Length': packet.length,
    });
    this.response.end(packet);
  }

  refuse(status: number): void {
    if (!this.isOpen) return;
    this.response.writeHead(status, { ...headers, Connection: 'close' });
    this.response.end();
  }
}
