import assert from 'node:assert/strict';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { after, before, test } from 'node:test';
import { CodeRefused } from '@suaka/domain';
import { SmtpCodes } from './index.ts';

/** As much of RFC 5321 as a sender needs: every command is accepted but those of a forbidden receiver. */
function serveSmtp(mails: string[]): Server {
  return createServer((socket: Socket) => {
    let isData = false;
    let buffered = '';
    let mail = '';
    socket.write('220 test\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      buffered += chunk.toString();
      for (let end = buffered.indexOf('\r\n'); end >= 0; end = buffered.indexOf('\r\n')) {
        const line = buffered.slice(0, end);
        buffered = buffered.slice(end + 2);
        if (isData && line !== '.') {
          mail += `${line}\n`;
          continue;
        }
        if (isData) {
          isData = false;
          mails.push(mail);
          socket.write('250 taken\r\n');
        } else if (line.startsWith('DATA')) {
          isData = true;
          socket.write('354 go on\r\n');
        } else if (line.startsWith('RCPT') && line.includes('0000')) {
          socket.write('550 no such user\r\n');
        } else if (line.startsWith('QUIT')) {
          socket.end('221 bye\r\n');
        } else {
          if (line.startsWith('RCPT')) mail += `${line}\n`;
          socket.write('250 ok\r\n');
        }
      }
    });
  });
}

const mails: string[] = [];
const failures: string[] = [];
let server: Server;
let codes: SmtpCodes;

before(async () => {
  server = serveSmtp(mails);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `smtp://127.0.0.1:${port}/?from=codes@suaka.example&to={phone}@sms.example`;
  codes = new SmtpCodes({ url, onFailure: (reason) => failures.push(reason) });
});
after(() => server.close());

test('a code goes to the address of its number, in the language of the device', async () => {
  await codes.deliver({ phone: '628123456789', code: '04711', validForS: 300, langCode: 'id-ID' });
  assert.match(mails[0] ?? '', /RCPT TO:<628123456789@sms\.example>/u);
  assert.match(mails[0] ?? '', /04711 adalah kode Suaka Anda/u);
});

test('a receiver that is refused is an error, told without the code', async () => {
  await assert.rejects(codes.deliver({ phone: '620000', code: '04711', validForS: 300, langCode: 'en' }), CodeRefused);
  assert.equal(failures.length, 1);
  assert.doesNotMatch(failures[0] ?? '', /04711/u);
});

test('a URL that names no receiver is refused at once', () => {
  assert.throws(
    () => new SmtpCodes({ url: 'smtp://host/?from=a@b.example', onFailure: () => undefined }),
    /\{phone\}/u,
  );
  const fixed = 'smtp://host/?from=a@b.example&to=c@d.example';
  assert.throws(() => new SmtpCodes({ url: fixed, onFailure: () => undefined }), /\{phone\}/u);
});
