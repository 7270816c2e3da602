import { cryptoContract } from '../../../proof/src/contracts/crypto-contract.ts';
import { NodeCrypto } from './node-crypto.ts';

cryptoContract('NodeCrypto', new NodeCrypto());
