import { createServer, type Socket } from 'node:net';
import { Awaited } from './awaited';

/** A mail server that accepts everything, for the second channel. */
export class SmtpStandIn {
  /** What was sent after DATA, one text per mail. */
  readonly mails: string[] = [];
  private readonly awaited = new Awaited();
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((socket) => this.talk(socket));

  static async start(): Promise<SmtpStandIn> {
    const smtp = new SmtpStandIn();
    await new Promise<void>((resolve) => smtp.server.listen(0, '127.0.0.1', resolve));
    return smtp;
  }

  /** Settings that make the bot use this server. */
  get environment(): Readonly<Record<string, string>> {
    const address = this.server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return {
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      SMTP_FROM: 'bot@optimo.example',
      SMTP_TO: 'wacht@optimo.example',
    };
  }

  async until<Found>(find: () => Found | undefined | false | null): Promise<Found> {
    return await this.awaited.until(find);
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket);
    let heard = '';
    let inMail = false;
    socket.write('220 here\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      heard += bytes.toString('utf8');
      for (
        let end = heard.indexOf(inMail ? '\r\n.\r\n' : '\r\n');
        end >= 0;
        end = heard.indexOf(inMail ? '\r\n.\r\n' : '\r\n')
      ) {
        const said = heard.slice(0, end);
        heard = heard.slice(end + (inMail ? 5 : 2));
        if (inMail) this.mails.push(said);
        inMail = !inMail && said.toUpperCase() === 'DATA';
        socket.write(
          inMail ? '354 go on\r\n' : said.toUpperCase() === 'QUIT' ? '221 bye\r\n' : '250 good\r\n',
        );
      }
      this.awaited.tell();
    });
  }
}
