// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.http;

/**
 * A file that a form brought.
 *
 * @param name its name, without folders
 * @param bytes what it holds
 */
public record Upload(String name, byte[] bytes) {}
