//! `_cipher`: what `cryptography`, `sqlalchemy_utils.StringEncryptedType` and `hashlib` have OpenSSL do.

#![allow(clippy::module_inception, reason = "made by the macro `pymodule`")]

use rustpython_vm::Context;
use rustpython_vm::builtins::{PyModuleDef, PyModuleSlots};

pub(super) use cipher::module_def;

/// `_hashlib` with `scrypt`, which the machine's own has not.
pub(super) fn with_scrypt(hashlib: &'static PyModuleDef, context: &Context) -> &'static PyModuleDef {
    let scrypt = module_def(context).methods.iter().filter(|method| method.name == "scrypt");
    let methods: Vec<_> = hashlib.methods.iter().chain(scrypt).cloned().collect();
    let slots = PyModuleSlots { create: hashlib.slots.create, exec: hashlib.slots.exec };
    // One for each machine, of which a process has one.
    Box::leak(Box::new(PyModuleDef { name: hashlib.name, doc: hashlib.doc, methods: methods.leak(), slots }))
}

#[rustpython_vm::pymodule(name = "_cipher")]
mod cipher {
    use openssl::error::ErrorStack;
    use openssl::pkcs5;
    use openssl::symm::{Cipher, Crypter, Mode, decrypt_aead, encrypt_aead};
    use rustpython_vm::function::ArgBytesLike;
    use rustpython_vm::{FromArgs, PyResult, VirtualMachine};

    const TAG: usize = 16;

    /// `_cipher.cbc_encrypt(key, iv, data)`: AES; the data is padded already.
    #[pyfunction]
    fn cbc_encrypt(key: ArgBytesLike, iv: ArgBytesLike, data: ArgBytesLike, vm: &VirtualMachine) -> PyResult<Vec<u8>> {
        cbc(Mode::Encrypt, &key, &iv, &data, vm)
    }

    /// `_cipher.cbc_decrypt(key, iv, data)`: with its padding.
    #[pyfunction]
    fn cbc_decrypt(key: ArgBytesLike, iv: ArgBytesLike, data: ArgBytesLike, vm: &VirtualMachine) -> PyResult<Vec<u8>> {
        cbc(Mode::Decrypt, &key, &iv, &data, vm)
    }

    fn cbc(
        mode: Mode,
        key: &ArgBytesLike,
        iv: &ArgBytesLike,
        data: &ArgBytesLike,
        vm: &VirtualMachine,
    ) -> PyResult<Vec<u8>> {
        let (key, iv, data) = (key.borrow_buf(), iv.borrow_buf(), data.borrow_buf());
        let cipher = match key.len() {
            16 => Cipher::aes_128_cbc(),
            24 => Cipher::aes_192_cbc(),
            32 => Cipher::aes_256_cbc(),
            length => return Err(vm.new_value_error(format!("Invalid key size ({}) for AES.", length * 8))),
        };
        if iv.len() != cipher.block_size() {
            return Err(vm.new_value_error(format!("Invalid IV size ({}) for CBC.", iv.len())));
        }
        if data.len() % cipher.block_size() != 0 {
            let message = "The length of the provided data is not a multiple of the block length.";
            return Err(vm.new_value_error(message));
        }
        let run = || -> Result<Vec<u8>, ErrorStack> {
            let mut crypter = Crypter::new(cipher, mode, &key, Some(&iv))?;
            crypter.pad(false);
            let mut out = vec![0; data.len() + cipher.block_size()];
            let mut length = crypter.update(&data, &mut out)?;
            length += crypter.finalize(&mut out[length..])?;
            out.truncate(length);
            Ok(out)
        };
        run().map_err(|error| vm.new_value_error(error.to_string()))
    }

    fn gcm(key: &[u8], vm: &VirtualMachine) -> PyResult<Cipher> {
        match key.len() {
            16 => Ok(Cipher::aes_128_gcm()),
            24 => Ok(Cipher::aes_192_gcm()),
            32 => Ok(Cipher::aes_256_gcm()),
            _ => Err(vm.new_value_error("AESGCM key must be 128, 192, or 256 bits.")),
        }
    }

    /// `_cipher.gcm_encrypt(key, iv, data, aad)`: AES; the tag comes last.
    #[pyfunction]
    fn gcm_encrypt(
        key: ArgBytesLike,
        iv: ArgBytesLike,
        data: ArgBytesLike,
        aad: ArgBytesLike,
        vm: &VirtualMachine,
    ) -> PyResult<Vec<u8>> {
        let (key, iv, data, aad) = (key.borrow_buf(), iv.borrow_buf(), data.borrow_buf(), aad.borrow_buf());
        let mut tag = [0; TAG];
        let mut out = encrypt_aead(gcm(&key, vm)?, &key, Some(&iv), &aad, &data, &mut tag)
            .map_err(|error| vm.new_value_error(error.to_string()))?;
        out.extend_from_slice(&tag);
        Ok(out)
    }

    /// `_cipher.gcm_decrypt(key, iv, data, aad)`, or None if the tag at the end of the data is of another text.
    #[pyfunction]
    fn gcm_decrypt(
        key: ArgBytesLike,
        iv: ArgBytesLike,
        data: ArgBytesLike,
        aad: ArgBytesLike,
        vm: &VirtualMachine,
    ) -> PyResult<Option<Vec<u8>>> {
        let (key, iv, data, aad) = (key.borrow_buf(), iv.borrow_buf(), data.borrow_buf(), aad.borrow_buf());
        let Some(length) = data.len().checked_sub(TAG) else { return Ok(None) };
        let (text, tag) = data.split_at(length);
        Ok(decrypt_aead(gcm(&key, vm)?, &key, Some(&iv), &aad, text, tag).ok())
    }

    /// The arguments of `hashlib.scrypt()`.
    #[derive(FromArgs)]
    struct Scrypt {
        #[pyarg(positional)]
        password: ArgBytesLike,
        #[pyarg(named)]
        salt: ArgBytesLike,
        #[pyarg(named)]
        n: u64,
        #[pyarg(named)]
        r: u64,
        #[pyarg(named)]
        p: u64,
        #[pyarg(named, default = 0)]
        maxmem: u64,
        #[pyarg(named, default = 64)]
        dklen: usize,
    }

    /// `hashlib.scrypt(password, *, salt, n, r, p, maxmem=0, dklen=64)`
    #[pyfunction]
    fn scrypt(arguments: Scrypt, vm: &VirtualMachine) -> PyResult<Vec<u8>> {
        let Scrypt { password, salt, n, r, p, maxmem, dklen } = arguments;
        if n < 2 || !n.is_power_of_two() {
            return Err(vm.new_value_error("n must be a power of 2."));
        }
        let mut key = vec![0; dklen];
        pkcs5::scrypt(&password.borrow_buf(), &salt.borrow_buf(), n, r, p, maxmem, &mut key)
            .map_err(|_| vm.new_value_error("Invalid parameter combination for n, r, p, maxmem."))?;
        Ok(key)
    }
}
