import type { IncomingMessage, ServerResponse } from 'node:http';
import { transportErrors, type TransportErrorCode } from '@suaka/mtproto';
import type { ConnectionHost } from '../connection/connection-host.ts';
import { isExpired, keyIdOf } from '../connection/frame-key.ts';
import type { Peer } from '../connection/peer.ts';
import { actOn } from '../session/session-events.ts';
import type { HttpCarriers } from './http-carrier.ts';
import { HttpReply } from './http-reply.ts';
import { readBody } from './read-body.ts';

/**
 * MTProto over HTTP (core.telegram.org/mtproto/transports#http): the body of a POST is one packet, and so is that of
 * the answer. Nothing is framed, since HTTP says how long bodies are.
 */
export class MtprotoPost {
  private readonly host: ConnectionHost;
  private readonly carriers: HttpCarriers;

  constructor(host: ConnectionHost, carriers: HttpCarriers) {
    this.host = host;
    this.carriers = carriers;
  }

  async handle(request: IncomingMessage, response: ServerResponse, peer: Peer): Promise<void> {
    const reply = new HttpReply(response);
    const packet = await readBody(request, this.host.limits.httpBodyBytesMax);
    if (packet === undefined) {
      reply.refuse(413);
      return;
    }
    const keyId = keyIdOf(packet);
    if (keyId === undefined) this.fail(reply, transportErrors.notFound);
    else if (keyId === 0n) await this.takePlain(reply, packet, peer);
    else await this.takeEncrypted(reply, keyId, packet, peer);
  }

  private async takePlain(reply: HttpReply, packet: Uint8Array, peer: Peer): Promise<void> {
    const answer = await this.host.plainMessages.answer(packet, peer);
    if (answer.kind === 'frame') reply.packet(answer.frame);
    else this.fail(reply, answer.code);
  }

  private async takeEncrypted(reply: HttpReply, keyId: bigint, packet: Uint8Array, peer: Peer): Promise<void> {
    const record = await this.host.keys.find(keyId);
    const message =
      record === undefined || isExpired(record, this.host.clock) ? undefined : this.host.cipher.decrypt(record, packet);
    if (record === undefined || message === undefined) {
      this.fail(reply, transportErrors.notFound);
      return;
    }
    const session = this.host.registry.session(record, message.sessionId, peer);
    session.peer = peer;
    const received = session.server.receive(message, this.host.clock.nowMs());
    const carrier = this.carriers.of(session, received.fresh);
    carrier.wait(reply);
    if (received.reply !== undefined) carrier.send(session, received.reply);
    for (const event of received.events) actOn(event, session, carrier, this.host);
    this.host.flusher.mark(session);
  }

  /** As on a stream: the four bytes of the error, which no packet can be mistaken for. */
  private fail(reply: HttpReply, code: TransportErrorCode): void {
    const body = new Uint8Array(4);
    new DataView(body.buffer).setInt32(0, code, true);
    reply.packet(body);
  }
}
