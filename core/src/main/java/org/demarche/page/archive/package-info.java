// SPDX-License-Identifier: Apache-2.0
/** Inputs that hold other inputs: gzip, ZIP, web archives; read as a stream, within limits. */
package org.demarche.page.archive;
