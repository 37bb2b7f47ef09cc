import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
  var __webpack_modules__ = ({

  2613:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

  }),

  181:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

  }),

  5317:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

  }),

  6982:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

  }),

  4434:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

  }),

  9896:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

  }),

  4573:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

  }),

  1421:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

  }),

  7598:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

  }),

  8474:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

  }),

  3024:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

  }),

  1455:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

  }),

  7067:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

  }),

  4708:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

  }),

  7030:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

  }),

  8161:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

  }),

  6760:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

  }),

  8321:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

  }),

  6466:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

  }),

  8500:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

  }),

  1692:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

  }),

  3136:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

  }),

  7975:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

  }),

  5919:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

  }),

  8522:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

  }),

  857:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

  }),

  6928:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

  }),

  932:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

  }),

  3193:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

  }),

  3557:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

  })

  });
   
  var __webpack_module_cache__ = {};
   
  function __nccwpck_require__(moduleId) {
  	 
  	var cachedModule = __webpack_module_cache__[moduleId];
  	if (cachedModule !== undefined) {
  		return cachedModule.exports;
  	}
  	 
  	var module = __webpack_module_cache__[moduleId] = {
  		 
  		 
  		exports: {}
  	};
  	 
  	var threw = true;
  	try {
  		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
  		threw = false;
  	} finally {
  		if(threw) delete __webpack_module_cache__[moduleId];
  	}
  	 
  	return module.exports;
  }
   
  __nccwpck_require__.m = __webpack_modules__;
   
  if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
   
  (() => {
  	 
  	__nccwpck_require__.d = (exports, definition) => {
  		for(var key in definition) {
  			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
  				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
  			}
  		}
  	};
  })();
   
  (() => {
  	__nccwpck_require__.f = {};
  	 
  	 
  	__nccwpck_require__.e = (chunkId) => {
  		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
  			__nccwpck_require__.f[key](chunkId, promises);
  			return promises;
  		}, []));
  	};
  })();
   
  (() => {
  	 
  	__nccwpck_require__.u = (chunkId) => {
  		 
  		return "" + chunkId + ".index.js";
  	};
  })();
   
  (() => {
  	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
  })();
   
  (() => {
  	 
  	__nccwpck_require__.r = (exports) => {
  		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
  			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
  		}
  		Object.defineProperty(exports, '__esModule', { value: true });
  	};
  })();
   
  (() => {
  	 
  	 
  	 
  	 
  	var installedChunks = {
  		8792: 0
  	};
  	var installChunk = (data) => {
  		var {ids, modules, runtime} = data;
  		 
  		 
  		var moduleId, chunkId, i = 0;
  		for(moduleId in modules) {
  			if(__nccwpck_require__.o(modules, moduleId)) {
  				__nccwpck_require__.m[moduleId] = modules[moduleId];
  			}
  		}
  		if(runtime) runtime(__nccwpck_require__);
  		for(;i < ids.length; i++) {
  			chunkId = ids[i];
  			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
  				installedChunks[chunkId][0]();
  			}
  			installedChunks[ids[i]] = 0;
  		}
  	}
  	__nccwpck_require__.f.j = (chunkId, promises) => {
  			 
  			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
  			if(installedChunkData !== 0) {  
  				 
  				if(installedChunkData) {
  					promises.push(installedChunkData[1]);
  				} else {
  					if(true) {  
  						 
  						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
  							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
  							throw e;
  						});
  						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
  						promises.push(installedChunkData[1] = promise);
  					}
  				}
  			}
  	};
  	 
  	 
  	 
  	 
  })();
var __webpack_exports__ = {};
  __nccwpck_require__.d(__webpack_exports__, {
	e: () => (  run)
  });
  var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5919);

async function run(name, shim) {
	if (!node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.isMainThread)
		return runWorker();
	switch (name) {
		case "assume-role":
			return (await Promise.all( [__nccwpck_require__.e(8009), __nccwpck_require__.e(4477), __nccwpck_require__.e(5101), __nccwpck_require__.e(9055), __nccwpck_require__.e(3474), __nccwpck_require__.e(9452), __nccwpck_require__.e(1676)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7728))).main(new URL(shim));
		case "assume-role-post":
			return (await Promise.all( [__nccwpck_require__.e(8009), __nccwpck_require__.e(4477), __nccwpck_require__.e(5101), __nccwpck_require__.e(9055), __nccwpck_require__.e(3474), __nccwpck_require__.e(9452), __nccwpck_require__.e(1676)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7728))).post();
		case "assume-role-helper":
			return (await Promise.all( [__nccwpck_require__.e(8009), __nccwpck_require__.e(4477), __nccwpck_require__.e(5101), __nccwpck_require__.e(9055), __nccwpck_require__.e(3474), __nccwpck_require__.e(9452), __nccwpck_require__.e(1676)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7728))).helper();
		case "detect-secrets":
			return (await Promise.all( [__nccwpck_require__.e(5101), __nccwpck_require__.e(3474), __nccwpck_require__.e(9452), __nccwpck_require__.e(9581)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9581))).main(new URL(shim));
		case "test-policy":
			return (await Promise.all( [__nccwpck_require__.e(5101), __nccwpck_require__.e(3474), __nccwpck_require__.e(9452), __nccwpck_require__.e(1791)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1791))).main();
		default:
			throw new TypeError(`there is no action ${name}`);
	}
}
async function runWorker() {
	const { isSecretsTask, runSecretsWorker } = await Promise.all( [__nccwpck_require__.e(3474), __nccwpck_require__.e(4660), __nccwpck_require__.e(5465)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4660));
	if (isSecretsTask(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData))
		await runSecretsWorker(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData);
}

var __webpack_exports__run = __webpack_exports__.e;
export { __webpack_exports__run as run };
