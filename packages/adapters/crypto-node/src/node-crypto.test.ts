import { cryptoContract } from '@suaka/proof/contracts/crypto-contract';
import { NodeCrypto } from './node-crypto.ts';

cryptoContract('NodeCrypto', new NodeCrypto());
