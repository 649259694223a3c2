import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { issueClients } from '../../src/pki/folder/issue-clients.ts';
import { listFolder } from '../../src/pki/folder/list-folder.ts';
import { visibleFaults } from '../support/folder-command.ts';
import { runTool, temporaryFolders } from '../support/tools.ts';

const freshFolder = temporaryFolders();

async function folderAndList(text: string): Promise<{ readonly dir: string; readonly namesFile: string }> {
  const base = freshFolder();
  const [dir, namesFile] = [join(base, 'certs'), join(base, 'names.csv')];
  writeFileSync(namesFile, text);
  await initFolder({ dir });
  return { dir, namesFile };
}

describe('a list of users', () => {
  it('gets a certificate for every user', async () => {
    const text = '\uFEFFuser,organization\r\nalice,"Acme, ""East"""\r\n\r\n# a remark\r\nbob\r\n"carol" , \r\n';
    const { dir, namesFile } = await folderAndList(text);
    const steps: string[] = [];
    const progress = (done: number, total: number): number => steps.push(`${done}/${total}`);
    const { created } = await issueClients({ dir, namesFile, organization: 'Others', progress });
    expect(created).toHaveLength(6);
    expect(steps).toEqual(['1/3', '2/3', '3/3']);
    const { certificates } = await listFolder({ dir });
    expect(certificates.slice(3).map(({ subject, status }) => `${subject} ${status}`)).toEqual([
      '/O=Acme, "East"/CN=alice valid',
      '/O=Others/CN=bob valid',
      '/O=Others/CN=carol valid',
    ]);
    for (const user of ['alice', 'bob', 'carol']) {
      const file = join(dir, 'clients', `${user}-cert.pem`);
      expect(runTool('openssl', ['verify', '-x509_strict', '-CAfile', join(dir, 'ca.pem'), file]).status).toBe(0);
    }
    expect(visibleFaults(dir)).toEqual([]);
  });

  it('of many users is worked through, also by force', async () => {
    const users = Array.from({ length: 150 }, (_, index) => `user-${index}`);
    const { dir, namesFile } = await folderAndList(users.join('\n'));
    await issueClients({ dir, namesFile });
    expect(readdirSync(join(dir, 'clients'))).toHaveLength(300);
    expect(visibleFaults(dir)).toEqual([]);
    await issueClients({ dir, namesFile, force: true });
    expect(visibleFaults(dir)).toEqual([]);
  });

  it.each([
    ['alice\n../x\n', 'line 2: user name "../x"'],
    ['alice\nbob\nAlice\n', 'line 3: "Alice" is in line 1 already'],
    ['alice,a,b\n', 'line 1: it has 3 fields'],
    ['"alice\n', 'line 1: the quotes do not match'],
    [`alice,${'x'.repeat(65)}\n`, 'line 1: organization'],
    ['user\n', 'there is no user in it'],
  ])('%j is refused, and nothing is written', async (text, reason) => {
    const { dir, namesFile } = await folderAndList(text);
    const refused = issueClients({ dir, namesFile });
    await expect(refused).rejects.toMatchObject({ code: 'NAMES_FILE_MALFORMED', exitCode: 2 });
    await expect(refused).rejects.toThrow(reason);
    expect(existsSync(join(dir, 'clients'))).toBe(false);
  });

  it('with a name that is taken changes nothing', async () => {
    const { dir, namesFile } = await folderAndList('alice\n');
    await issueClients({ dir, namesFile });
    writeFileSync(namesFile, 'bob\nalice\n');
    await expect(issueClients({ dir, namesFile })).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    expect(readdirSync(join(dir, 'clients'))).toEqual(['alice-cert.pem', 'alice-key.pem']);
  });
});
