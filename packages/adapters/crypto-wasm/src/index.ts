export { kernelInputBytesMax, WasmKernel } from './kernel.ts';
export { simdSupported, webAssembly, type WasmModule } from './web-assembly.ts';
