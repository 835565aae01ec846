import { checkSource } from '@/verify/check-source';

// One text in, one result out; the page ends the worker after that.
self.onmessage = ({ data }: MessageEvent<string>) => self.postMessage(checkSource(data));
